import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { createSpoken } from '../../dialogs/understanding/spoken.ts';
import { compileSpoken } from '../../dialogs/understanding/spokenPhrases.ts';
import type { CrisisKind } from '../../dialogs/understanding/types.ts';
import { readWords } from '../../dialogs/understanding/words.ts';
import { understanding } from './understanding.ts';

/** The plainest sentences of a language, as they are written with and without its own letters. */
type Told = { readonly [K in CrisisKind]?: readonly string[] } & { readonly harmless: readonly string[] };

const LANGUAGES: Readonly<Record<string, Told>> = {
  pl: {
    suicide: ['Chcę umrzeć', 'nie chce juz zyc', 'chcę się zabić', 'umrzeć chcę'],
    overdose: ['mąż nie oddycha', 'wzięłam za dużo tabletek', 'on jest nieprzytomny', 'pomocy, wezwijcie karetkę'],
    violence: ['mąż mnie bije', 'on mi grozi że mnie zabije', 'boje sie mojego meza'],
    childAtRisk: ['jestem w ciąży i piję', 'dzieci są same w domu'],
    withdrawalDanger: ['przestałem pić i cały drżę', 'chcę nagle przestać pić po wielu latach'],
    acuteIntoxication: ['jest bardzo pijany i wymiotuje'],
    harmless: ['Dzień dobry, potrzebuję pomocy', 'mój mąż pije za dużo', 'chcę przestać pić'],
  },
  uk: {
    suicide: ['хочу померти', 'я не хочу більше жити', 'я вб’ю себе', 'ya khochu pomerty'],
    overdose: ['він не дихає', 'випила багато таблеток', 'викличте швидку'],
    violence: ['чоловік мене б’є', 'я боюся його', 'він погрожує вбити мене'],
    childAtRisk: ['я вагітна і п’ю', 'діти самі вдома'],
    withdrawalDanger: ['кинув пити і весь трясуся', 'хочу різко кинути пити'],
    acuteIntoxication: ['він дуже п’яний і блює'],
    harmless: ['Привіт, мені потрібна допомога', 'мій чоловік п’є', 'хочу кинути пити'],
  },
  ru: {
    suicide: ['я хочу умереть', 'не хочу жить', 'хочу убить себя', 'ya ne hochu zhit'],
    overdose: ['он не дышит', 'она без сознания', 'выпил слишком много таблеток', 'нужна скорая'],
    violence: ['муж меня бьёт', 'я боюсь его', 'он угрожает убить меня'],
    childAtRisk: ['я беременна и пью', 'дети одни дома'],
    withdrawalDanger: ['бросил пить и меня трясёт'],
    acuteIntoxication: ['он очень пьяный и его рвёт'],
    harmless: ['Здравствуйте, мне нужна помощь', 'мой муж пьёт', 'хочу бросить пить'],
  },
  bg: {
    suicide: ['искам да умра', 'не искам да живея'],
    overdose: ['той не диша', 'изпих много хапчета'],
    violence: ['мъжът ми ме бие', 'страх ме е от него'],
    childAtRisk: ['бременна съм и пия', 'децата са сами'],
    withdrawalDanger: ['спрях да пия и треперя'],
    harmless: ['Здравейте, искам помощ', 'мъжът ми пие много', 'искам да спра да пия'],
  },
  lt: {
    suicide: ['noriu mirti', 'nebenoriu gyventi', 'noriu nusizudyti'],
    overdose: ['jis nekvėpuoja', 'išgėriau daug tablečių'],
    violence: ['vyras mane muša', 'bijau vyro'],
    childAtRisk: ['esu nėščia ir geriu', 'vaikai vieni namuose'],
    withdrawalDanger: ['nustojau gerti ir visas drebu'],
    acuteIntoxication: ['jis labai girtas ir vemia'],
    harmless: ['Labas, man reikia pagalbos', 'mano vyras geria', 'noriu mesti gerti'],
  },
  lv: {
    suicide: ['es gribu mirt', 'negribu vairs dzīvot'],
    overdose: ['viņš neelpo', 'viņa ir bezsamaņā'],
    violence: ['vīrs mani sit', 'baidos no vīra'],
    childAtRisk: ['bērni ir vieni mājās'],
    withdrawalDanger: ['pārtraucu dzert un trīcu'],
    acuteIntoxication: ['viņš ir piedzēries un vemj'],
    harmless: ['Labdien, man vajag palīdzību', 'mans vīrs dzer par daudz', 'gribu beigt dzert'],
  },
  et: {
    suicide: ['ma tahan surra', 'ei taha enam elada'],
    overdose: ['ta ei hinga', 'ta on teadvuseta'],
    violence: ['mees lööb mind', 'ta ähvardab mind'],
    childAtRisk: ['olen rase ja joon', 'lapsed on üksi kodus'],
    withdrawalDanger: ['lõpetasin joomise ja värisen'],
    acuteIntoxication: ['ta on purjus ja oksendab'],
    harmless: ['Tere, ma vajan abi', 'minu mees joob liiga palju', 'tahan joomise lõpetada'],
  },
  ro: {
    suicide: ['vreau să mor', 'nu mai vreau sa traiesc', 'vreau să mă omor'],
    overdose: ['nu respiră', 'a luat prea multe pastile', 'este inconstient'],
    violence: ['soțul mă bate', 'mi-e frică de el'],
    childAtRisk: ['sunt însărcinată și beau', 'copiii sunt singuri'],
    withdrawalDanger: ['m-am lăsat de băut și tremur'],
    acuteIntoxication: ['e beat și vomită'],
    harmless: ['Bună ziua, am nevoie de ajutor', 'soțul meu bea', 'vreau să nu mai beau'],
  },
  de: {
    suicide: ['Ich will sterben', 'ich will nicht mehr leben', 'ich bringe mich um, ich will sterben'],
    overdose: ['er atmet nicht', 'sie ist bewusstlos', 'ich habe zu viele Tabletten genommen'],
    violence: ['mein Mann schlägt mich', 'ich habe Angst vor ihm'],
    childAtRisk: ['ich bin schwanger und trinke', 'die Kinder sind allein'],
    withdrawalDanger: ['ich habe aufgehört zu trinken und zittere'],
    acuteIntoxication: ['er ist betrunken und erbricht'],
    harmless: ['Guten Tag, ich brauche Hilfe', 'mein Mann trinkt', 'ich möchte aufhören zu trinken'],
  },
  fr: {
    suicide: ['je veux mourir', "j'ai envie d'en finir", 'je ne veux plus vivre'],
    overdose: ['il ne respire plus', 'elle est inconsciente', "j'ai avalé trop de médicaments"],
    violence: ['mon mari me frappe', "j'ai peur de lui"],
    childAtRisk: ['je suis enceinte et je bois', 'les enfants sont seuls'],
    withdrawalDanger: ["j'ai arrêté de boire et je tremble"],
    acuteIntoxication: ['il est ivre et il vomit'],
    harmless: ["Bonjour, j'ai besoin d'aide", 'mon mari boit', 'je veux arrêter de boire'],
  },
  es: {
    suicide: ['quiero morir', 'ya no quiero vivir', 'quiero matarme'],
    overdose: ['no respira', 'tomé muchas pastillas', 'está inconsciente, necesito una ambulancia'],
    violence: ['mi marido me pega', 'quiere matarme', 'le tengo miedo'],
    childAtRisk: ['estoy embarazada y bebo', 'los niños están solos'],
    withdrawalDanger: ['dejé de beber y estoy temblando'],
    acuteIntoxication: ['está borracho y vomita'],
    harmless: ['Hola, necesito ayuda', 'mi marido bebe', 'quiero dejar de beber'],
  },
  pt: {
    suicide: ['quero morrer', 'nao quero mais viver', 'quero me matar'],
    overdose: ['ele não respira', 'tomei muitos comprimidos'],
    violence: ['meu marido me bate', 'tenho medo dele'],
    childAtRisk: ['estou grávida e bebo', 'as crianças estão sozinhas'],
    withdrawalDanger: ['parei de beber e estou tremendo'],
    acuteIntoxication: ['ele está bêbado e vomitando'],
    harmless: ['Olá, preciso de ajuda', 'meu marido bebe muito', 'quero parar de beber'],
  },
  it: {
    suicide: ['voglio morire', 'non voglio più vivere', 'voglio uccidermi'],
    overdose: ['non respira', 'ha preso troppe pastiglie'],
    violence: ['mio marito mi picchia', 'ho paura di lui'],
    childAtRisk: ['sono incinta e bevo', 'i bambini sono soli'],
    withdrawalDanger: ['ho smesso di bere e tremo'],
    acuteIntoxication: ['è ubriaco e vomita'],
    harmless: ['Buongiorno, ho bisogno di aiuto', 'mio marito beve', 'voglio smettere di bere'],
  },
  nl: {
    suicide: ['ik wil dood', 'ik wil niet meer leven'],
    overdose: ['hij ademt niet', 'ik heb te veel pillen geslikt'],
    violence: ['mijn man slaat mij', 'ik ben bang voor hem'],
    childAtRisk: ['ik ben zwanger en drink', 'de kinderen zijn alleen'],
    withdrawalDanger: ['ik ben gestopt met drinken en tril'],
    acuteIntoxication: ['hij is dronken en braakt'],
    harmless: ['Hallo, ik heb hulp nodig', 'mijn man drinkt', 'ik wil stoppen met drinken'],
  },
  sv: {
    suicide: ['jag vill dö', 'jag vill inte leva längre'],
    overdose: ['han andas inte', 'hon har tagit för många tabletter'],
    violence: ['min man slår mig', 'jag är rädd för honom'],
    childAtRisk: ['jag är gravid och dricker', 'barnen är ensamma hemma'],
    withdrawalDanger: ['jag har slutat dricka och skakar'],
    acuteIntoxication: ['han är full och kräks'],
    harmless: ['Hej, jag behöver hjälp', 'min man dricker för mycket', 'jag vill sluta dricka'],
  },
  da: {
    suicide: ['jeg vil tage livet af mig', 'jeg vil slå mig selv ihjel'],
    overdose: ['han trækker ikke vejret', 'hun har taget for mange piller og vågner ikke'],
    violence: ['min mand slår mig', 'jeg er bange for ham'],
    childAtRisk: ['børnene er alene hjemme'],
    harmless: ['Hej, jeg har brug for hjælp', 'min mand drikker for meget'],
  },
  fi: {
    suicide: ['haluan kuolla', 'en halua enää elää', 'tapan itseni'],
    overdose: ['hän ei hengitä', 'otin liikaa lääkkeitä'],
    violence: ['mies lyö minua', 'pelkään häntä'],
    childAtRisk: ['olen raskaana ja juon', 'lapset ovat yksin'],
    withdrawalDanger: ['lopetin juomisen ja tärisen'],
    acuteIntoxication: ['hän on humalassa ja oksentaa'],
    harmless: ['Hei, tarvitsen apua', 'mieheni juo liikaa', 'haluan lopettaa juomisen'],
  },
  is: {
    suicide: ['ég vil deyja', 'ég vil ekki lifa lengur'],
    overdose: ['hann andar ekki', 'hún er meðvitundarlaus'],
    violence: ['maðurinn minn lemur mig', 'ég er hrædd við hann'],
    childAtRisk: ['ég er ólétt og drekk', 'börnin eru ein heima'],
    withdrawalDanger: ['ég hætti að drekka og skelf'],
    harmless: ['Góðan daginn, ég þarf hjálp', 'maðurinn minn drekkur', 'ég vil hætta að drekka'],
  },
  se: {
    suicide: ['mun háliidan jápmit', 'haliidan japmit'],
    overdose: ['son ii vuoigŋa'],
    harmless: ['Buorre beaivi, mun dárbbašan veahki', 'mu isit juhká'],
  },
  so: {
    suicide: ['waxaan rabaa inaan dhinto', 'waan is dilayaa'],
    overdose: ['ma neefsanayo', 'miyir beelay'],
    violence: ['ninkayga wuu i garaacaa', 'wuxuu yiri wuu i dilayaa'],
    harmless: ['waxaan u baahanahay caawimaad', 'ninkayga wuxuu cabaa khamri', 'waxaan rabaa inaan joojiyo khamriga'],
  },
  ar: {
    suicide: ['أريد أن أموت', 'لا اريد ان اعيش', 'بدي موت', 'ureed an amoot'],
    overdose: ['هو لا يتنفس', 'بلعت حبوب كثيرة', 'فقدت الوعي'],
    violence: ['زوجي يضربني', 'يهددني بالقتل', 'أنا خايفة منه'],
    childAtRisk: ['أنا حامل وأنا أشرب', 'الأطفال وحدهم في البيت'],
    withdrawalDanger: ['توقفت عن الشرب وأنا أرتجف'],
    acuteIntoxication: ['هو سكران ويتقيأ، سكران جدا يتقيأ'],
    harmless: ['مرحبا، أحتاج إلى مساعدة', 'زوجي يشرب كثيرا', 'أريد أن أتوقف عن الشرب'],
  },
  fa: {
    suicide: ['می‌خواهم بمیرم', 'می خواهم بمیرم', 'نمی‌خواهم زندگی کنم', 'mikham bemiram'],
    overdose: ['نفس نمی‌کشد', 'بیهوش شده'],
    violence: ['شوهرم مرا می‌زند', 'من از او می‌ترسم'],
    childAtRisk: ['حامله هستم و شراب میخورم', 'بچه‌ها تنها هستند'],
    harmless: ['سلام، کمک می‌خواهم', 'شوهرم زیاد مشروب می‌خورد', 'می‌خواهم ترک کنم'],
  },
  ps: {
    suicide: ['زه غواړم چې مړ شم', 'ځان وژنم'],
    overdose: ['هغه ساه نه اخلي'],
    violence: ['زما خاوند ما وهي'],
    harmless: ['سلام، زه مرسته غواړم', 'زما خاوند شراب څښي'],
  },
  ur: {
    suicide: ['میں مرنا چاہتا ہوں', 'میں جینا نہیں چاہتی'],
    overdose: ['وہ سانس نہیں لے رہا', 'وہ بے ہوش ہے'],
    violence: ['میرا شوہر مجھے مارتا ہے'],
    harmless: ['سلام، مجھے مدد چاہیے', 'میرے شوہر شراب پیتے ہیں'],
  },
  hi: {
    suicide: ['मैं मरना चाहता हूँ', 'मैं जीना नहीं चाहती', 'main aatmahatya karna chahta hoon'],
    overdose: ['वह साँस नहीं ले रहा', 'वह बेहोश है'],
    violence: ['मेरा पति मुझे मारता है'],
    harmless: ['नमस्ते, मुझे मदद चाहिए', 'मेरे पति बहुत शराब पीते हैं'],
  },
  ti: {
    suicide: ['ክመውት እደሊ', 'ርእሰይ ክቐትል እደሊ'],
    overdose: ['ኣየተንፍስን ኣሎ'],
    violence: ['ሰብኣየይ ይወቅዓኒ'],
    harmless: ['ሰላም፣ ሓገዝ የድልየኒ', 'ሰብኣየይ ብዙሕ ይሰቲ'],
  },
  am: {
    suicide: ['መሞት እፈልጋለሁ', 'መኖር አልፈልግም'],
    overdose: ['አይተነፍስም'],
    violence: ['ባለቤቴ ይመታኛል'],
    harmless: ['ሰላም፣ እርዳታ እፈልጋለሁ', 'ባለቤቴ ብዙ ይጠጣል'],
  },
  ku: {
    suicide: ['ez dixwazim bimirim', 'naxwazim bijîm'],
    violence: ['mêrê min li min dixe', 'ez ji wî ditirsim'],
    harmless: ['Silav, alîkarî dixwazim', 'mêrê min pir vedixwe'],
  },
  ckb: {
    suicide: ['دەمەوێ بمرم', 'نامەوێ بژیم'],
    violence: ['مێردەکەم لێم دەدات'],
    harmless: ['سڵاو، پێویستم بە یارمەتی هەیە'],
  },
  tr: {
    suicide: ['ölmek istiyorum', 'artık yaşamak istemiyorum', 'kendimi oldurecegim'],
    overdose: ['nefes almıyor', 'çok hap içti', 'bilinci kapalı'],
    violence: ['kocam beni dövüyor', 'ondan korkuyorum'],
    childAtRisk: ['hamileyim ve içiyorum', 'çocuklar evde yalnız'],
    withdrawalDanger: ['içkiyi bıraktım, titriyorum'],
    acuteIntoxication: ['çok sarhoş ve kusuyor'],
    harmless: ['Merhaba, yardıma ihtiyacım var', 'kocam çok içiyor', 'içmeyi bırakmak istiyorum'],
  },
  vi: {
    suicide: ['tôi muốn chết', 'toi khong muon song nua'],
    overdose: ['anh ấy không thở', 'uống quá nhiều thuốc ngủ'],
    violence: ['chồng đánh tôi', 'anh ấy dọa giết tôi'],
    harmless: ['Xin chào, tôi cần giúp đỡ', 'chồng tôi uống rượu quá nhiều', 'tôi muốn bỏ rượu'],
  },
  th: {
    suicide: ['ฉันอยากตาย', 'ฉันอยากฆ่าตัวตาย'],
    overdose: ['เขาไม่หายใจ', 'เธอหมดสติ'],
    violence: ['สามีตีฉัน', 'ฉันกลัวสามี'],
    harmless: ['สวัสดี ฉันต้องการความช่วยเหลือ', 'สามีดื่มเหล้ามาก'],
  },
  tl: {
    suicide: ['gusto ko nang mamatay', 'ayoko nang mabuhay'],
    overdose: ['hindi siya humihinga', 'wala siyang malay, walang malay'],
    violence: ['sinasaktan ako ng asawa ko', 'papatayin niya ako'],
    harmless: ['Kumusta, kailangan ko ng tulong', 'umiinom ang asawa ko', 'gusto kong huminto sa pag inom'],
  },
  zh: {
    suicide: ['我想死', '我不想活了', '我想自杀'],
    overdose: ['他没有呼吸', '她昏迷了'],
    violence: ['我老公打我', '我害怕他'],
    harmless: ['你好，我需要帮助', '我丈夫喝酒太多', '我想戒酒'],
  },
  sq: {
    suicide: ['dua të vdes', 'nuk dua të jetoj më'],
    overdose: ['nuk merr frymë'],
    violence: ['burri më rreh', 'kam frikë nga burri'],
    childAtRisk: ['jam shtatzënë dhe pi', 'fëmijët janë vetëm'],
    harmless: ['Përshëndetje, kam nevojë për ndihmë', 'burri im pi shumë', 'dua të ndaloj së piri'],
  },
  bs: {
    suicide: ['hoću da umrem', 'ne zelim vise zivjeti', 'ubit ću se'],
    overdose: ['on ne diše', 'popila je previše tableta', 'treba mi hitna, zovite hitnu'],
    violence: ['muž me tuče', 'bojim se njega'],
    childAtRisk: ['trudna sam i pijem', 'djeca su sama kod kuće'],
    withdrawalDanger: ['prestao sam piti i tresem se'],
    acuteIntoxication: ['pijan je i povraća'],
    harmless: ['Dobar dan, treba mi pomoć', 'moj muž pije previše', 'želim prestati piti'],
  },
  sr: {
    suicide: ['хоћу да умрем'],
    violence: ['муж ме туче'],
    harmless: ['здраво, треба ми помоћ'],
  },
  hu: {
    suicide: ['meg akarok halni', 'nem akarok élni'],
    overdose: ['nem lélegzik', 'bevettem túl sok gyógyszert'],
    violence: ['a férjem ver engem', 'félek tőle'],
    childAtRisk: ['terhes vagyok és iszom', 'a gyerekek egyedül vannak'],
    harmless: ['Jó napot, segítségre van szükségem', 'a férjem túl sokat iszik'],
  },
  cs: {
    suicide: ['chci umřít', 'nechci zit', 'zabiju se'],
    overdose: ['nedýchá', 'vzala moc prášků', 'je v bezvědomí'],
    violence: ['manžel mě bije', 'bojím se ho'],
    childAtRisk: ['jsem těhotná a piju', 'děti jsou doma samy'],
    withdrawalDanger: ['přestal jsem pít a třesu se'],
    acuteIntoxication: ['je opilý a zvrací'],
    harmless: ['Dobrý den, potřebuji pomoc', 'můj manžel pije', 'chci přestat pít'],
  },
  el: {
    suicide: ['θέλω να πεθάνω', 'δεν θελω να ζω', 'thelo na pethano'],
    overdose: ['δεν αναπνέει', 'πήρε πολλά χάπια'],
    violence: ['ο άντρας μου με χτυπάει', 'με απειλεί'],
    childAtRisk: ['είμαι έγκυος και πίνω', 'τα παιδιά είναι μόνα'],
    harmless: ['Γεια σας, χρειάζομαι βοήθεια', 'ο άντρας μου πίνει πολύ', 'θέλω να σταματήσω να πίνω'],
  },
  ta: {
    suicide: ['நான் சாக வேண்டும்', 'வாழ விரும்பவில்லை'],
    violence: ['கணவர் என்னை அடிக்கிறார்'],
    harmless: ['வணக்கம், எனக்கு உதவி வேண்டும்'],
  },
};

describe('other languages', () => {
  for (const [code, { harmless, ...dangers }] of Object.entries(LANGUAGES)) {
    for (const [kind, messages] of Object.entries(dangers))
      for (const message of messages)
        it(`${code}, ${kind}: ${message}`, () => {
          const { language, crisis } = understanding.understand(message);
          assert.deepEqual([language, crisis?.kind], [code, kind]);
        });
    for (const message of harmless)
      it(`${code}, no danger: ${message}`, () => {
        const { language, crisis } = understanding.understand(message);
        assert.deepEqual([language, crisis], [code, undefined]);
      });
  }

  it('ask where the danger is denied', () => {
    assert.deepEqual(understanding.understand('nie chcę umrzeć').crisis, { kind: 'suicide', action: 'ask' });
    assert.deepEqual(understanding.understand('я не хочу умереть').crisis, { kind: 'suicide', action: 'ask' });
  });

  it('know yes and no, where nothing else is said', () => {
    assert.equal(understanding.answer('Tak.', 'pl'), 'yes');
    assert.equal(understanding.answer('nie', 'pl'), 'no');
    assert.equal(understanding.answer('tak', 'sv'), undefined);
    assert.equal(understanding.answer('nie, ale czasem', 'pl'), undefined);
  });
});

describe('the words of other languages', () => {
  it('stand in no message of ours that tells of no danger', () => {
    const { find } = createSpoken(compileSpoken(loadLexicon().spoken));
    const folder = new URL('../../data/training/', import.meta.url);
    const rows = readdirSync(folder)
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line) as { text: string; lang: string; labels: { crisis?: string } });
    const ours = rows.filter(
      ({ lang, labels }) => ['nb', 'nn', 'en'].includes(lang) && (labels.crisis ?? 'none') === 'none',
    );
    assert.ok(ours.length > 1000);
    assert.deepEqual(
      ours.map(({ text }) => text).filter((text) => find(readWords(text)).length > 0),
      [],
    );
  });
});
