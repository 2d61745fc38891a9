import assert from 'node:assert/strict';
import type { MeasuredSlots } from '../../dialogs/understanding/projection.ts';
import { slots, understanding } from './understanding.ts';

type Table = readonly (readonly [string, unknown])[];

/** One table for each slot: a message and what it says. */
function table(slot: keyof MeasuredSlots, rows: Table): void {
  describe(slot, () => {
    for (const [message, value] of rows)
      it(`"${message}" says ${JSON.stringify(value)}`, () => {
        assert.deepEqual(slots(message)[slot], value);
      });
  });
}

table('who', [
  ['jeg drikker for mye', 'ownUse'],
  ['drikker for mye', 'ownUse'],
  ['har spilt bort lønna igjen', 'ownUse'],
  ['vil slutte med hasj', 'ownUse'],
  ['kona er lei av at jeg drikker', 'ownUse'],
  ['i am addicted to painkillers', 'ownUse'],
  ['mannen min drikker', 'nextOfKin'],
  ['det er ikke meg det gjelder', 'nextOfKin'],
  ['eg er redd for bror min som rusar seg', 'nextOfKin'],
  ['han ruser seg hver helg', 'nextOfKin'],
  ['jeg jobber i NAV og har en bruker som drikker', 'professional'],
  ['er lærer og bekymret for en elev', 'professional'],
  ['som leder har jeg en ansatt som drikker', 'professional'],
  ['bare nysgjerrig', 'curious'],
  ['skriver en skoleoppgave om rus', 'curious'],
  ['just curious', 'curious'],
  ['helst på kveldstid', null],
]);

table('relation', [
  ['Er mora hans alkoholiker?', null],
  ['e mora hannes, guten e 19 å spælle bort alt', 'parent'],
  ['Jeg er datteren hans, jeg er 15', 'child'],
  ['jeg er mammaen hans og han ruser seg', 'parent'],
  ['jeg er faren, han er sytten og røyker hasj', 'parent'],
  ['jeg er mor til en mann som drikker', 'parent'],
  ['turkameraten min drikker for mye', 'friend'],
  ['eg er bror hennar, og ho drikk', 'sibling'],
  ['jeg er redd for at min far ikke klarer å slutte å drikke', 'adultChild'],
  ['mannen min drikker', 'partner'],
  ['eksen ruser seg', 'partner'],
  ['jeg er gift med en alkoholiker', 'partner'],
  ['sønnen min røyker hasj', 'parent'],
  ['dottera vår drikk', 'parent'],
  ['jeg er mor til en gutt som gambler', 'parent'],
  ['faren min drikker', 'adultChild'],
  ['jeg vokste opp med en mor som drakk', 'adultChild'],
  ['jeg er 14 og mamma drikker', 'child'],
  ['søstera mi bruker piller', 'sibling'],
  ['bror min spelar bort alt', 'sibling'],
  ['bestevenninna mi drikker', 'friend'],
  ['kollegaen min lukter sprit', 'colleague'],
  ['mistet broren min i overdose for tre år siden', 'bereaved'],
  ['sonen vår døydde av overdose i haust', 'bereaved'],
  ['har mistet et barn i rus, hvem kan jeg snakke med', 'bereaved'],
  ['pappa har drukket mye siden farmor døde', 'adultChild'],
  ['mamma spiller bort pensjonen etter at hun ble enke', 'adultChild'],
  ['mistet kontakten med sønnen min, han ruser seg', 'parent'],
  ['my wife drinks every night since her dad died', 'partner'],
  ['søsteren til kjæresten min ruser seg', null],
  ['bestefar drikker', null],
  ['svigersønnen min drikker', null],
  ['kjæresten min sin bror ruser seg', null],
  ['nei, jeg mente broren min', 'sibling'],
]);

table('substances', [
  ['jeg får ikke sove om natta', []],
  ['drikker for å få sove', ['alcohol']],
  ['Bea og jeg skal på tur', []],
  ['jeg drikker for mye', ['alcohol']],
  ['det blir for mye øl og vin', ['alcohol']],
  ['røyker weed hver dag', ['drugs']],
  ['avhengig av amfetamin', ['drugs']],
  ['tar for mye sobril', ['medication']],
  ['smertestillende er blitt et problem', ['medication']],
  ['spiller bort alt på nettcasino', ['gambling']],
  ['eg overet kvar kveld', ['food']],
  ['sønnen min gamer hele natta', ['other']],
  ['drikker og tar piller', ['alcohol', 'medication']],
  ['ikke alkohol, men hasj', ['drugs']],
  ['jeg har ikke drukket på tre uker', ['alcohol']],
  ['drikker kaffe hele dagen', []],
  ['spiller fotball på tirsdager', []],
  ['han ruser seg', []],
]);

table('goal', [
  ['i kveld er det slutt, jeg har skrevet brev til alle og vil dø', null],
  ['jeg orker ikke mer', null],
  ['drikker en flaske sprit om dagen og slutter tvert i morgen', 'quit'],
  ['jeg vil slutte å drikke', 'quit'],
  ['klarer ikke slutte med snus', 'quit'],
  ['vil bli rusfri', 'quit'],
  ['i want to quit gambling', 'quit'],
  ['vil kutte ned på vinen', 'cutDown'],
  ['drikke mindre, ikke slutte helt', 'cutDown'],
  ['vil holde meg edru', 'stayAbstinent'],
  ['har vært rusfri i et år', 'stayAbstinent'],
  ['er jeg alkoholiker?', 'understand'],
  ['drikker jeg for mye?', 'understand'],
  ['han vil ikke slutte', null],
  ['kona vil slutte, og jeg er redd hun ikke klarer det', null],
  ['skal ikke slutte, bare ha færre dager i uka', 'cutDown'],
  ['mannen min drikker', null],
]);

table('twelveStep', [
  ['svaret ble feil, jeg vil ha tolv trinn', 'yes'],
  ['alene orker jeg ikke mer. jeg vil prøve AA', 'yes'],
  ['det er ikke meg som drikker, det er mannen min. finnes det Al-Anon her?', 'yes'],
  ['vil gjerne prøve AA', 'yes'],
  ['finnes NA i Bodø?', 'yes'],
  ['eg vil ha noko anna enn tolv trinn', 'no'],
  ['ikke 12-trinn, takk', 'no'],
  ['har prøvd AA men det passet ikke for meg', 'no'],
  ['anything but AA', 'no'],
  ['hva er 12 trinn?', null],
  ['vil slutte å drikke', null],
]);

table('mixedProblems', [
  ['mannen min henger sammen med gutter som drikker', null],
  ['gjerne en gruppe med ulike problemer', true],
  ['blanda gruppe er fint', true],
  ['spiller ingen rolle hva de andre sliter med', true],
  ['folk med samme problem', null],
]);

table('faith', [
  ['ikke kristent', 'secular'],
  ['har slitt i ti år uten å be om hjelp', null],
  ['ønsker en kristen gruppe', 'christian'],
  ['helst uten Gud', 'secular'],
  ['ikke noe religiøst', 'secular'],
  ['livssynsnøytralt tilbud', 'secular'],
  ['vil slutte å drikke', null],
]);

table('format', [
  ['Jeg vil ikke ha nettmøter', null],
  ['far drikker hjemmebrent, og jeg bor i andre enden av landet', null],
  ['lillesøster har meldt seg inn i tre kasinoer på nett', null],
  ['han står utenfor huset og roper', null],
  ['mamma ringer til meg full hver kveld', null],
  ['helst på nett', 'online'],
  ['zoom-møter', 'online'],
  ['ansikt til ansikt', 'inPerson'],
  ['kan jeg ringe noen?', 'phone'],
  ['vil helst chatte', 'chat'],
  ['spiller poker på nett', null],
  ['kan jeg slå på tråden til noen', 'phone'],
  ['vil heller taste med noen enn å prate', 'chat'],
  ['må kunne logge meg på hjemmefra', 'online'],
  ['vil sitte i samme rom som andre', 'inPerson'],
]);

table('place', [
  ['han er 22 og drikk. treng andre foreldre i Førde', 'Førde'],
  ['Søstera mi går på møte i Drammen', null],
  ['Kona gikk, trenger noe i Bergen', 'Bergen'],
  ['faren min går på AA i Molde og jeg vil ha noe der', 'Molde'],
  ['mannen min går på fylla i Tromsø', 'Tromsø'],
  ['jeg går på møte i Drammen', 'Drammen'],
  ['en kommune med 2100 innbyggere', null],
  ['Setter det ikke lenger', null],
  ['Mine foreldre bor i Bergen og drikker', null],
  ['Siden 2015 Kona har drukket', null],
  ['Postnummeret mitt er 2000', '2000'],
  ['Når møtes NA i Fredrikstad?', 'Fredrikstad'],
  ['er det ei foreldregruppe i Asker for sånne som oss', 'Asker'],
  ['khat hver dag siden 2015, Romsås', 'Romsås'],
  ['sønnen min bor i Bergen og drikker', null],
  ['AA i Bergen', 'Bergen'],
  ['jeg bor på Løkka', 'Løkka'],
  ['gruppe i Tromso', 'Tromso'],
  ['noe i Aalesund?', 'Aalesund'],
  ['0550', '0550'],
  ['sønnen min bor i Trondheim', null],
  ['har drukket siden 2010', null],
]);

table('ageGroup', [
  ['jeg er 16 og drikker', 'under18'],
  ['går i niende klasse', 'under18'],
  ['student, 22', 'youngAdult'],
  ['kvinne 45 som drikker for mye', 'adult'],
  ['pensjonist og drikker', 'older'],
  ['jeg er 70 år', 'older'],
  ['sønnen min er 16 og røyker hasj', null],
  ['har drukket i 20 år', null],
  ['jeg er i uke 14 og drikker fortsatt', null],
  ['sluttet for 40 år siden', null],
  ["I'm a retired sailor, 69, twenty years ashore", 'older'],
  ['jeg er førti-to', 'adult'],
  ['22 og avhengig av trening', 'youngAdult'],
  ['I dag er jeg 40, med egne barn', 'adult'],
  ['vi er begge 68', 'older'],
  ['mamma er på behandling, er 15', 'under18'],
  ['fant patroner under senga til 15-åringen', null],
  ['Ungene våre er 40 og 43', null],
  ['tok 0,19 i kontrollen', null],
  ['Faren min begynte å drikke som 14-åring', null],
  ['Jeg har en på 15 som røyker hasj', null],
  ['Er jeg 20 ganger verre enn andre?', null],
  ['Nå er vi 12 i gruppa', null],
  ['det blir 10 i helga, av og til mer', null],
  ['15 og 20 øl hver helg', null],
  ['Ungen er frisk og 14', null],
  ['Jobber på verksted, er 18, og alle røyker etter jobb', 'youngAdult'],
  ['Jeg er 34 og tobarnsmor', 'adult'],
  ['Æ e kjæresten, 20, og lei', 'youngAdult'],
  ['blir 17 til høsten', 'under18'],
  ['I have two boys, am 44', 'adult'],
  ['noe for oss i tyveårene?', 'youngAdult'],
  ['er åtte år. mamma drikker', 'under18'],
  ['er 14 mye?', null],
  ['jeg ble 15 da pappa begynte å drikke', null],
  ['fylte 15 og begynte å drikke', null],
  ['jeg er søsteren til Kari, 15', null],
  ['det er åtte år siden jeg drakk', null],
  ['forholdet vårt er ni år', null],
  ['Broren min er 18 og drikker', null],
]);

describe('more than the measured slots', () => {
  it('says that both the writer and another use', () => {
    assert.equal(understanding.understand('både jeg og mannen min drikker for mye').both, true);
    assert.equal(understanding.understand('mannen min drikker for mye').both, false);
  });

  it("says that somebody's child may be grown or not, unless the text tells", () => {
    assert.equal(understanding.understand('faren min drikker').childOfUnknownAge, true);
    assert.equal(understanding.understand('jeg er 40 og faren min drikker').childOfUnknownAge, false);
    assert.equal(understanding.understand('jeg er 12 og faren min drikker').childOfUnknownAge, false);
  });

  it('knows other family, which the measured slots leave out', () => {
    assert.equal(understanding.understand('svigermor drikker').slots.relation, 'otherFamily');
  });

  it('fills several slots from one message', () => {
    const { slots: said, places } = understanding.understand(
      'Jeg er 45, drikker for mye vin og vil kutte ned. Helst på nett, ikke AA. Bor i Bodø.',
    );
    assert.deepEqual(said, {
      who: 'ownUse',
      substances: ['alcohol'],
      goal: 'cutDown',
      twelveStep: 'no',
      format: 'online',
      place: 'Bodø',
      ageGroup: 'adult',
    });
    assert.deepEqual(places, ['1804']);
  });

  it('says which words led to what', () => {
    const { because } = understanding.explain('mannen min drikker');
    assert.ok(because.some(({ found, words }) => found === 'kin.partner' && words === 'mannen'));
  });
});
