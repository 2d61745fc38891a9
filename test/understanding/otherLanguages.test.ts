import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { createSpoken } from '../../dialogs/understanding/spoken.ts';
import { compileSpoken } from '../../dialogs/understanding/spokenData.ts';
import type { CrisisKind } from '../../dialogs/understanding/types.ts';
import { readWords } from '../../dialogs/understanding/words.ts';
import { understanding } from './understanding.ts';

/** The plainest sentences of a language, as they are written with and without its own letters. */
type Told = { readonly [K in CrisisKind]?: readonly string[] } & { readonly harmless: readonly string[] };

const LANGUAGES: Readonly<Record<string, Told>> = {
  pl: {
    suicide: ['Chcę umrzeć', 'nie chce juz zyc', 'chcę się zabić', 'umrzeć chcę', 'córka chce skoczyć z mostu'],
    overdose: ['mąż nie oddycha', 'wzięłam za dużo tabletek', 'on jest nieprzytomny', 'pomocy, wezwijcie karetkę'],
    violence: ['mąż mnie bije', 'on mi grozi że mnie zabije', 'boje sie mojego meza'],
    childAtRisk: ['jestem w ciąży i piję', 'dzieci są same w domu', 'tata jest pijany, boję się'],
    withdrawalDanger: [
      'przestałem pić i cały drżę',
      'chcę nagle przestać pić po wielu latach',
      'nie pił od wczoraj, cały drży',
    ],
    acuteIntoxication: ['jest bardzo pijany i wymiotuje', 'mąż jest pijany i wsiada do samochodu'],
    harmless: [
      'Dzień dobry, potrzebuję pomocy',
      'mój mąż pije za dużo',
      'chcę przestać pić',
      'dwa tygodnie temu przestałem pić',
    ],
  },
  uk: {
    suicide: [
      'хочу померти',
      'я не хочу більше жити',
      'я вб’ю себе',
      'ya khochu pomerty',
      'син хоче стрибнути з моста',
    ],
    overdose: ['він не дихає', 'випила багато таблеток', 'викличте швидку', 'не можу його розбудити'],
    violence: ['чоловік мене б’є', 'я боюся його', 'він погрожує вбити мене'],
    childAtRisk: ['я вагітна і п’ю', 'діти самі вдома'],
    withdrawalDanger: ['кинув пити і весь трясуся', 'хочу різко кинути пити', 'він не пив від учора, тремтить'],
    acuteIntoxication: ['він дуже п’яний і блює', 'чоловік п’яний і в нього болить у грудях'],
    harmless: ['Привіт, мені потрібна допомога', 'мій чоловік п’є', 'хочу кинути пити', 'я кинув пити два тижні тому'],
  },
  ru: {
    suicide: ['я хочу умереть', 'не хочу жить', 'хочу убить себя', 'ya ne hochu zhit', 'дочь хочет спрыгнуть с крыши'],
    overdose: ['она без сознания', 'он не дышит', 'выпил слишком много таблеток', 'нужна скорая'],
    violence: ['муж меня бьёт', 'я боюсь его', 'он угрожает убить меня'],
    childAtRisk: ['я беременна и пью', 'дети одни дома', 'папа пьяный, мне страшно'],
    withdrawalDanger: ['бросил пить и меня трясёт', 'он не пил со вчерашнего дня, трясётся, судороги'],
    acuteIntoxication: ['он очень пьяный и его рвёт', 'пьяный, болит в груди'],
    harmless: ['Здравствуйте, мне нужна помощь', 'мой муж пьёт', 'хочу бросить пить', 'я бросил пить две недели назад'],
  },
  bg: {
    suicide: ['искам да умра', 'не искам да живея', 'тя иска да скочи от моста'],
    overdose: ['той не диша', 'изпих много хапчета', 'не мога да го събудя'],
    violence: ['мъжът ми ме бие', 'страх ме е от него'],
    childAtRisk: ['бременна съм и пия', 'децата са сами'],
    withdrawalDanger: ['спрях да пия и треперя', 'спря да пие и има гърчове'],
    acuteIntoxication: ['мъжът ми е пиян и кара колата'],
    harmless: [
      'Здравейте, искам помощ',
      'мъжът ми пие много',
      'искам да спра да пия',
      'спрях да пия преди две седмици',
    ],
  },
  lt: {
    suicide: ['noriu mirti', 'nebenoriu gyventi', 'noriu nusizudyti', 'sūnus nori nušokti nuo tilto'],
    overdose: ['jis nekvėpuoja', 'išgėriau daug tablečių', 'negaliu jo pažadinti'],
    violence: ['vyras mane muša', 'bijau vyro'],
    childAtRisk: ['esu nėščia ir geriu', 'vaikai vieni namuose'],
    withdrawalDanger: ['nustojau gerti ir visas drebu', 'negėrė nuo vakar ir dreba'],
    acuteIntoxication: ['jis labai girtas ir vemia', 'vyras girtas ir vairuoja'],
    harmless: [
      'Labas, man reikia pagalbos',
      'mano vyras geria',
      'noriu mesti gerti',
      'nustojau gerti prieš dvi savaites',
    ],
  },
  lv: {
    suicide: ['es gribu mirt', 'negribu vairs dzīvot', 'dēls grib nolēkt no tilta'],
    overdose: ['viņš neelpo', 'viņa ir bezsamaņā', 'nevaru viņu pamodināt'],
    violence: ['vīrs mani sit', 'baidos no vīra'],
    childAtRisk: ['bērni ir vieni mājās'],
    withdrawalDanger: ['pārtraucu dzert un trīcu', 'vīrs nav dzēris kopš vakardienas, nedzer un dreb'],
    acuteIntoxication: ['viņš ir piedzēries un vemj', 'vīrs ir piedzēries un brauc ar auto'],
    harmless: [
      'Labdien, man vajag palīdzību',
      'mans vīrs dzer par daudz',
      'gribu beigt dzert',
      'pārtraucu dzert pirms divām nedēļām',
    ],
  },
  et: {
    suicide: ['ma tahan surra', 'ei taha enam elada', 'ta tahab sillalt alla hüpata'],
    overdose: ['ta ei hinga', 'ta on teadvuseta', 'ma ei saa teda äratada, ta ei ärka üles'],
    violence: ['mees lööb mind', 'ta ähvardab mind'],
    childAtRisk: ['olen rase ja joon', 'lapsed on üksi kodus'],
    withdrawalDanger: ['lõpetasin joomise ja värisen', 'ta ei ole joonud eilsest ja väriseb, ei joonud ja väriseb'],
    acuteIntoxication: ['ta on purjus ja oksendab', 'mees on purjus ja juhib autot'],
    harmless: [
      'Tere, ma vajan abi',
      'minu mees joob liiga palju',
      'tahan joomise lõpetada',
      'ma olen kaks nädalat tagasi joomise lõpetanud',
    ],
  },
  ro: {
    suicide: ['vreau să mor', 'nu mai vreau sa traiesc', 'vreau să mă omor', 'vrea să sară de pe pod'],
    overdose: ['nu respiră', 'a luat prea multe pastile', 'este inconstient', 'nu pot să-l trezesc'],
    violence: ['soțul mă bate', 'mi-e frică de el'],
    childAtRisk: ['sunt însărcinată și beau', 'copiii sunt singuri'],
    withdrawalDanger: ['m-am lăsat de băut și tremur', 'nu a mai băut de ieri și tremură'],
    acuteIntoxication: ['e beat și vomită', 'soțul e beat și conduce mașina'],
    harmless: [
      'Bună ziua, am nevoie de ajutor',
      'soțul meu bea',
      'vreau să nu mai beau',
      'm-am lăsat de băut acum două săptămâni',
    ],
  },
  de: {
    suicide: [
      'Ich will sterben',
      'ich will nicht mehr leben',
      'ich bringe mich um, ich will sterben',
      'meine Tochter will von der Brücke springen',
    ],
    overdose: [
      'er atmet nicht',
      'sie ist bewusstlos',
      'ich habe zu viele Tabletten genommen',
      'ich kriege ihn nicht wach',
    ],
    violence: ['mein Mann schlägt mich', 'ich habe Angst vor ihm'],
    childAtRisk: ['ich bin schwanger und trinke', 'die Kinder sind allein'],
    withdrawalDanger: ['ich habe aufgehört zu trinken und zittere', 'er hat seit gestern nichts getrunken und zittert'],
    acuteIntoxication: ['er ist betrunken und erbricht', 'mein Mann ist betrunken und fährt Auto'],
    harmless: [
      'Guten Tag, ich brauche Hilfe',
      'mein Mann trinkt',
      'ich möchte aufhören zu trinken',
      'ich habe vor zwei Wochen aufgehört zu trinken',
    ],
  },
  fr: {
    suicide: ['je veux mourir', "j'ai envie d'en finir", 'je ne veux plus vivre', 'mon fils veut sauter du pont'],
    overdose: [
      'il ne respire plus',
      'elle est inconsciente',
      "j'ai avalé trop de médicaments",
      "je n'arrive pas à le réveiller",
    ],
    violence: ['mon mari me frappe', "j'ai peur de lui"],
    childAtRisk: ['je suis enceinte et je bois', 'les enfants sont seuls'],
    withdrawalDanger: ["j'ai arrêté de boire et je tremble", "il n'a pas bu depuis hier et il tremble"],
    acuteIntoxication: ['il est ivre et il vomit', 'mon mari est saoul et il prend la voiture'],
    harmless: [
      "Bonjour, j'ai besoin d'aide",
      'mon mari boit',
      'je veux arrêter de boire',
      "j'ai arrêté de boire il y a deux semaines",
    ],
  },
  es: {
    suicide: ['quiero morir', 'ya no quiero vivir', 'quiero matarme', 'mi hijo quiere saltar del puente'],
    overdose: [
      'no respira',
      'tomé muchas pastillas',
      'está inconsciente, necesito una ambulancia',
      'no puedo despertarlo',
    ],
    violence: ['mi marido me pega', 'quiere matarme', 'le tengo miedo'],
    childAtRisk: ['estoy embarazada y bebo', 'los niños están solos'],
    withdrawalDanger: ['dejé de beber y estoy temblando', 'no ha bebido desde ayer y tiene temblores'],
    acuteIntoxication: ['está borracho y vomita', 'mi marido está borracho y va a conducir'],
    harmless: ['Hola, necesito ayuda', 'mi marido bebe', 'quiero dejar de beber', 'dejé de beber hace dos semanas'],
  },
  pt: {
    suicide: ['quero morrer', 'nao quero mais viver', 'quero me matar', 'minha filha quer pular da ponte'],
    overdose: ['ele não respira', 'tomei muitos comprimidos', 'não consigo acordar ele'],
    violence: ['meu marido me bate', 'tenho medo dele'],
    childAtRisk: ['estou grávida e bebo', 'as crianças estão sozinhas'],
    withdrawalDanger: ['parei de beber e estou tremendo', 'não bebe desde ontem e treme muito'],
    acuteIntoxication: ['ele está bêbado e vomitando', 'meu marido está bêbado e dirige o carro'],
    harmless: [
      'Olá, preciso de ajuda',
      'meu marido bebe muito',
      'quero parar de beber',
      'meu marido parou de beber há duas semanas, obrigado',
    ],
  },
  it: {
    suicide: ['voglio morire', 'non voglio più vivere', 'voglio uccidermi', 'mio figlio vuole buttarsi dal ponte'],
    overdose: ['non respira', 'ha preso troppe pastiglie', 'non riesco a svegliarlo'],
    violence: ['mio marito mi picchia', 'ho paura di lui'],
    childAtRisk: ['sono incinta e bevo', 'i bambini sono soli'],
    withdrawalDanger: ['ho smesso di bere e tremo', 'non beve da ieri e trema'],
    acuteIntoxication: ['è ubriaco e vomita', 'mio marito è ubriaco e guida la macchina'],
    harmless: [
      'Buongiorno, ho bisogno di aiuto',
      'mio marito beve',
      'voglio smettere di bere',
      'ho smesso di bere due settimane fa',
    ],
  },
  nl: {
    suicide: ['ik wil dood', 'ik wil niet meer leven', 'mijn zoon wil van de brug springen'],
    overdose: ['hij ademt niet', 'ik heb te veel pillen geslikt', 'ik krijg hem niet wakker'],
    violence: ['mijn man slaat mij', 'ik ben bang voor hem'],
    childAtRisk: ['ik ben zwanger en drink', 'de kinderen zijn alleen'],
    withdrawalDanger: ['ik ben gestopt met drinken en tril', 'hij heeft sinds gisteren niet gedronken en trilt'],
    acuteIntoxication: ['hij is dronken en braakt', 'mijn man is dronken en rijdt'],
    harmless: [
      'Hallo, ik heb hulp nodig',
      'mijn man drinkt',
      'ik wil stoppen met drinken',
      'ik ben twee weken geleden gestopt met drinken',
    ],
  },
  sv: {
    suicide: ['jag vill dö', 'jag vill inte leva längre', 'min dotter vill hoppa från bron'],
    overdose: ['han andas inte', 'hon har tagit för många tabletter', 'jag kan inte väcka honom'],
    violence: ['min man slår mig', 'jag är rädd för honom'],
    childAtRisk: ['jag är gravid och dricker', 'barnen är ensamma hemma'],
    withdrawalDanger: ['jag har slutat dricka och skakar', 'han har inte druckit sedan igår och skakar'],
    acuteIntoxication: ['han är full och kräks', 'min man är berusad och kör bilen'],
    harmless: [
      'Hej, jag behöver hjälp',
      'min man dricker för mycket',
      'jag vill sluta dricka',
      'jag slutade dricka för två veckor sedan',
    ],
  },
  da: {
    suicide: ['jeg vil tage livet af mig', 'jeg vil slå mig selv ihjel', 'min søn vil springe ud fra broen'],
    overdose: ['han trækker ikke vejret', 'hun har taget for mange piller og vågner ikke', 'jeg kan ikke vække hende'],
    violence: ['min mand slår mig', 'jeg er bange for ham'],
    childAtRisk: ['børnene er alene hjemme'],
    withdrawalDanger: ['han holdt op med at drikke og ryster'],
    acuteIntoxication: ['min mand er fuld og kører bilen'],
    harmless: [
      'Hej, jeg har brug for hjælp',
      'min mand drikker for meget',
      'min mand holdt op med at drikke for to uger siden, jeg har brug for hjælp',
    ],
  },
  fi: {
    suicide: ['haluan kuolla', 'en halua enää elää', 'tapan itseni', 'poika haluaa hypätä sillalta'],
    overdose: ['hän ei hengitä', 'otin liikaa lääkkeitä', 'en saa häntä hereille'],
    violence: ['mies lyö minua', 'pelkään häntä'],
    childAtRisk: ['olen raskaana ja juon', 'lapset ovat yksin'],
    withdrawalDanger: ['lopetin juomisen ja tärisen', 'hän ei ole juonut eilisen jälkeen ja tärisee'],
    acuteIntoxication: ['hän on humalassa ja oksentaa', 'mies on humalassa ja ajaa autoa'],
    harmless: [
      'Hei, tarvitsen apua',
      'mieheni juo liikaa',
      'haluan lopettaa juomisen',
      'lopetin juomisen kaksi viikkoa sitten',
    ],
  },
  is: {
    suicide: ['ég vil deyja', 'ég vil ekki lifa lengur', 'hún ætlar að stökkva fram af brúnni'],
    overdose: ['hann andar ekki', 'hún er meðvitundarlaus', 'ég get ekki vakið hann'],
    violence: ['maðurinn minn lemur mig', 'ég er hrædd við hann'],
    childAtRisk: ['ég er ólétt og drekk', 'börnin eru ein heima'],
    withdrawalDanger: ['ég hætti að drekka og skelf', 'hann hefur ekki drukkið síðan í gær og titrar'],
    acuteIntoxication: ['maðurinn minn er fullur og keyrir'],
    harmless: [
      'Góðan daginn, ég þarf hjálp',
      'maðurinn minn drekkur',
      'ég vil hætta að drekka',
      'ég hætti að drekka fyrir tveimur vikum',
    ],
  },
  se: {
    suicide: ['mun háliidan jápmit', 'haliidan japmit', 'son háliida jápmit'],
    overdose: ['son ii vuoigŋa', 'in oaččo su morihit, son ii morit'],
    childAtRisk: ['mánát leat okto ruovttus'],
    violence: ['isit áitá goddit mu'],
    harmless: ['Buorre beaivi, mun dárbbašan veahki', 'mu isit juhká'],
  },
  so: {
    suicide: ['waxaan rabaa inaan dhinto', 'waan is dilayaa'],
    overdose: ['ma neefsanayo', 'miyir beelay', 'kaniini badan ayay qaadatay'],
    violence: ['ninkayga wuu i garaacaa', 'wuxuu yiri wuu i dilayaa'],
    withdrawalDanger: ['khamriga wuu joojiyay, wuu gariirayaa'],
    acuteIntoxication: ['wuu sakhraansan yahay, gaariga ayuu wadaa'],
    childAtRisk: ['carruurta keligood ayay joogaan'],
    harmless: [
      'waxaan u baahanahay caawimaad',
      'ninkayga wuxuu cabaa khamri',
      'waxaan rabaa inaan joojiyo khamriga',
      'waxaan joojiyay khamriga laba toddobaad ka hor, waxaan u baahanahay caawimaad',
    ],
  },
  ar: {
    suicide: ['أريد أن أموت', 'لا اريد ان اعيش', 'بدي موت', 'ureed an amoot', 'ابنتي تريد أن تقفز من الجسر'],
    overdose: ['هو لا يتنفس', 'بلعت حبوب كثيرة', 'فقدت الوعي', 'ابني ما بيفيق'],
    violence: ['زوجي يضربني', 'يهددني بالقتل', 'أنا خايفة منه'],
    childAtRisk: ['أنا حامل وأنا أشرب', 'الأطفال وحدهم في البيت'],
    withdrawalDanger: ['توقفت عن الشرب وأنا أرتجف', 'لم يشرب منذ أمس وهو يرتجف'],
    acuteIntoxication: ['هو سكران ويتقيأ، سكران جدا يتقيأ', 'زوجي سكران ويقود السيارة'],
    harmless: ['مرحبا، أحتاج إلى مساعدة', 'زوجي يشرب كثيرا', 'أريد أن أتوقف عن الشرب', 'توقفت عن الشرب منذ أسبوعين'],
  },
  fa: {
    suicide: ['می‌خواهم بمیرم', 'می خواهم بمیرم', 'نمی‌خواهم زندگی کنم', 'mikham bemiram', 'پسرم می‌خواهد از پل بپرد'],
    overdose: ['نفس نمی‌کشد', 'بیهوش شده', 'قرص زیاد خورده، بیدار نمی‌شود'],
    violence: ['شوهرم مرا می‌زند', 'من از او می‌ترسم'],
    childAtRisk: ['حامله هستم و شراب میخورم', 'بچه‌ها تنها هستند'],
    withdrawalDanger: ['از دیروز نخورده و می‌لرزد'],
    acuteIntoxication: ['شوهرم مست است و رانندگی می‌کند'],
    harmless: ['سلام، کمک می‌خواهم', 'شوهرم زیاد مشروب می‌خورد', 'می‌خواهم ترک کنم', 'دو هفته پیش الکل را ترک کردم'],
  },
  ps: {
    suicide: ['زه غواړم چې مړ شم', 'ځان وژنم'],
    overdose: ['هغه ساه نه اخلي', 'ډېرې ګولۍ یې خوړلې'],
    violence: ['زما خاوند ما وهي', 'پلار زما مور وهي'],
    childAtRisk: ['ماشومان یوازې دي'],
    acuteIntoxication: ['هغه نشه دی او موټر چلوي'],
    harmless: ['سلام، زه مرسته غواړم', 'زما خاوند شراب څښي'],
  },
  ur: {
    suicide: ['میں مرنا چاہتا ہوں', 'میں جینا نہیں چاہتی'],
    overdose: ['وہ سانس نہیں لے رہا', 'وہ بے ہوش ہے', 'وہ جاگ نہیں رہا'],
    violence: ['میرا شوہر مجھے مارتا ہے'],
    withdrawalDanger: ['اس نے شراب چھوڑ دی ہے اور کانپ رہا ہے'],
    acuteIntoxication: ['میرا شوہر نشے میں گاڑی چلا رہا ہے'],
    childAtRisk: ['بچے گھر پر اکیلے ہیں'],
    harmless: ['سلام، مجھے مدد چاہیے', 'میرے شوہر شراب پیتے ہیں', 'میں نے دو ہفتے پہلے شراب چھوڑ دی'],
  },
  hi: {
    suicide: ['मैं मरना चाहता हूँ', 'मैं जीना नहीं चाहती', 'main aatmahatya karna chahta hoon'],
    overdose: ['वह साँस नहीं ले रहा', 'वह बेहोश है', 'उसने बहुत सारी गोलियाँ खा ली हैं'],
    violence: ['मेरा पति मुझे मारता है'],
    withdrawalDanger: ['उसने शराब छोड़ दी है और काँप रहा है'],
    acuteIntoxication: ['मेरा पति नशे में गाड़ी चला रहा है'],
    childAtRisk: ['बच्चे घर पर अकेले हैं'],
    harmless: ['नमस्ते, मुझे मदद चाहिए', 'मेरे पति बहुत शराब पीते हैं', 'मैंने दो हफ्ते पहले शराब छोड़ दी'],
  },
  ti: {
    suicide: ['ክመውት እደሊ', 'ርእሰይ ክቐትል እደሊ'],
    overdose: ['ኣየተንፍስን ኣሎ', 'ብዙሕ ከኒና ውሒጣ'],
    violence: ['ሰብኣየይ ይወቅዓኒ', 'ሰብኣየይ ይወቕዓኒ ኣሎ'],
    withdrawalDanger: ['መስተ ኣቋሪጹ የንቀጥቅጦ ኣሎ'],
    acuteIntoxication: ['ሰኺሩ መኪና ይዝውር ኣሎ'],
    childAtRisk: ['ቆልዑ ንበይኖም ኣለዉ'],
    harmless: ['ሰላም፣ ሓገዝ የድልየኒ', 'ሰብኣየይ ብዙሕ ይሰቲ'],
  },
  am: {
    suicide: ['መሞት እፈልጋለሁ', 'መኖር አልፈልግም', 'ራሱን ሊያጠፋ ነው'],
    overdose: ['አይተነፍስም', 'ብዙ ክኒን ውጧል'],
    violence: ['ባለቤቴ ይመታኛል'],
    withdrawalDanger: ['መጠጥ አቁሞ እየተንቀጠቀጠ ነው'],
    acuteIntoxication: ['ባለቤቴ ሰክሮ መኪና እየነዳ ነው'],
    childAtRisk: ['ልጆቹ ብቻቸውን ናቸው'],
    harmless: ['ሰላም፣ እርዳታ እፈልጋለሁ', 'ባለቤቴ ብዙ ይጠጣል'],
  },
  ku: {
    suicide: ['ez dixwazim bimirim', 'naxwazim bijîm', 'ew dixwaze bimire'],
    violence: ['mêrê min li min dixe', 'ez ji wî ditirsim'],
    withdrawalDanger: ['alkol berda û dilerize'],
    acuteIntoxication: ['mêrê min serxoş e û erebeyê diajo'],
    overdose: ['gelek heb xwarin'],
    childAtRisk: ['zarok bi tenê ne'],
    harmless: ['Silav, alîkarî dixwazim', 'mêrê min pir vedixwe'],
  },
  ckb: {
    suicide: ['دەمەوێ بمرم', 'نامەوێ بژیم', 'دەیەوێت بمرێت'],
    violence: ['مێردەکەم لێم دەدات'],
    acuteIntoxication: ['مێردەکەم سەرخۆشە و سەیارە لێدەخوڕێت'],
    overdose: ['حەبی زۆری خواردووە'],
    childAtRisk: ['منداڵەکان بەتەنیان'],
    harmless: ['سڵاو، پێویستم بە یارمەتی هەیە'],
  },
  tr: {
    suicide: ['ölmek istiyorum', 'artık yaşamak istemiyorum', 'kendimi oldurecegim', 'oğlum köprüden atlamak istiyor'],
    overdose: ['nefes almıyor', 'çok hap içti', 'bilinci kapalı', 'onu uyandıramıyorum'],
    violence: ['kocam beni dövüyor', 'ondan korkuyorum'],
    childAtRisk: ['hamileyim ve içiyorum', 'çocuklar evde yalnız'],
    withdrawalDanger: ['içkiyi bıraktım, titriyorum', 'dünden beri içmedi, titriyor'],
    acuteIntoxication: ['çok sarhoş ve kusuyor', 'kocam sarhoş araba kullanıyor'],
    harmless: [
      'Merhaba, yardıma ihtiyacım var',
      'kocam çok içiyor',
      'içmeyi bırakmak istiyorum',
      'iki hafta önce içkiyi bıraktım',
    ],
  },
  vi: {
    suicide: ['tôi muốn chết', 'toi khong muon song nua', 'con tôi muốn nhảy cầu'],
    overdose: ['anh ấy không thở', 'uống quá nhiều thuốc ngủ', 'gọi mãi không dậy'],
    violence: ['chồng đánh tôi', 'anh ấy dọa giết tôi'],
    withdrawalDanger: ['anh ấy bỏ rượu và run rẩy'],
    acuteIntoxication: ['chồng tôi say rượu lái xe'],
    harmless: [
      'Xin chào, tôi cần giúp đỡ',
      'chồng tôi uống rượu quá nhiều',
      'tôi muốn bỏ rượu',
      'tôi đã bỏ rượu hai tuần trước',
    ],
  },
  th: {
    suicide: ['ฉันอยากตาย', 'ฉันอยากฆ่าตัวตาย', 'เขาอยากกระโดดตึก'],
    overdose: ['เขาไม่หายใจ', 'เธอหมดสติ', 'เขากินยานอนหลับเยอะ'],
    violence: ['สามีตีฉัน', 'ฉันกลัวสามี'],
    withdrawalDanger: ['เลิกเหล้าแล้วตัวสั่น'],
    acuteIntoxication: ['สามีเมาแล้วขับรถ'],
    harmless: ['สวัสดี ฉันต้องการความช่วยเหลือ', 'สามีดื่มเหล้ามาก', 'ฉันเลิกเหล้ามาสองอาทิตย์แล้ว'],
  },
  tl: {
    suicide: ['gusto ko nang mamatay', 'ayoko nang mabuhay', 'gusto niyang tumalon sa tulay'],
    overdose: ['hindi siya humihinga', 'wala siyang malay, walang malay', 'hindi siya magising'],
    violence: ['sinasaktan ako ng asawa ko', 'papatayin niya ako'],
    withdrawalDanger: ['tumigil siya uminom at nanginginig'],
    acuteIntoxication: ['lasing ang asawa ko at nagmamaneho'],
    harmless: [
      'Kumusta, kailangan ko ng tulong',
      'umiinom ang asawa ko',
      'gusto kong huminto sa pag inom',
      'tumigil ako uminom dalawang linggo na',
    ],
  },
  zh: {
    suicide: ['我想死', '我不想活了', '我想自杀', '他想跳楼'],
    overdose: ['他没有呼吸', '她昏迷了', '她吃了很多药'],
    violence: ['我老公打我', '我害怕他'],
    withdrawalDanger: ['他戒酒后发抖'],
    acuteIntoxication: ['我丈夫喝醉了还开车'],
    harmless: ['你好，我需要帮助', '我丈夫喝酒太多', '我想戒酒', '我两个星期前戒酒了'],
  },
  sq: {
    suicide: ['dua të vdes', 'nuk dua të jetoj më', 'djali do të hidhet nga ura'],
    overdose: ['nuk merr frymë', 'nuk mund ta zgjoj, nuk zgjohet'],
    violence: ['burri më rreh', 'kam frikë nga burri'],
    childAtRisk: ['jam shtatzënë dhe pi', 'fëmijët janë vetëm'],
    withdrawalDanger: ['nuk ka pirë që dje dhe dridhet'],
    acuteIntoxication: ['burri është i dehur dhe nget makinën'],
    harmless: [
      'Përshëndetje, kam nevojë për ndihmë',
      'burri im pi shumë',
      'dua të ndaloj së piri',
      'e lashë alkoolin para dy javësh',
    ],
  },
  bs: {
    suicide: ['hoću da umrem', 'ne zelim vise zivjeti', 'ubit ću se', 'sin hoće skočiti s mosta'],
    overdose: [
      'on ne diše',
      'popila je previše tableta',
      'treba mi hitna, zovite hitnu',
      'muž je pijan, ne mogu ga probuditi',
    ],
    violence: ['muž me tuče', 'bojim se njega'],
    childAtRisk: ['trudna sam i pijem', 'djeca su sama kod kuće'],
    withdrawalDanger: ['prestao sam piti i tresem se', 'nije pio od jučer i trese se'],
    acuteIntoxication: ['pijan je i povraća', 'muž je pijan i vozi auto'],
    harmless: [
      'Dobar dan, treba mi pomoć',
      'moj muž pije previše',
      'želim prestati piti',
      'prestao sam piti prije dvije sedmice',
    ],
  },
  sr: {
    suicide: ['хоћу да умрем', 'мој син хоће да скочи са моста, здраво'],
    violence: ['муж ме туче'],
    withdrawalDanger: ['није пио од јуче и тресе се'],
    acuteIntoxication: ['муж је пијан и вози ауто'],
    overdose: ['мој муж не дише'],
    harmless: ['здраво, треба ми помоћ', 'престао сам да пијем пре две недеље'],
  },
  hu: {
    suicide: ['meg akarok halni', 'nem akarok élni', 'a fiam le akar ugrani a hídról'],
    overdose: ['nem lélegzik', 'bevettem túl sok gyógyszert', 'nem tudom felébreszteni'],
    violence: ['a férjem ver engem', 'félek tőle'],
    childAtRisk: ['terhes vagyok és iszom', 'a gyerekek egyedül vannak'],
    withdrawalDanger: ['tegnap óta nem ivott és remeg'],
    acuteIntoxication: ['a férjem részeg és vezet'],
    harmless: [
      'Jó napot, segítségre van szükségem',
      'a férjem túl sokat iszik',
      'a férjem két hete abbahagyta az ivást, segítségre van szükségem',
    ],
  },
  cs: {
    suicide: ['chci umřít', 'nechci zit', 'zabiju se', 'chce skočit z mostu'],
    overdose: ['nedýchá', 'vzala moc prášků', 'je v bezvědomí', 'nemůžu ho vzbudit'],
    violence: ['manžel mě bije', 'bojím se ho'],
    childAtRisk: ['jsem těhotná a piju', 'děti jsou doma samy'],
    withdrawalDanger: ['přestal jsem pít a třesu se', 'od včera nepil a třese se'],
    acuteIntoxication: ['je opilý a zvrací', 'manžel je opilý a řídí auto'],
    harmless: [
      'Dobrý den, potřebuji pomoc',
      'můj manžel pije',
      'chci přestat pít',
      'přestal jsem pít před dvěma týdny',
    ],
  },
  el: {
    suicide: ['θέλω να πεθάνω', 'δεν θελω να ζω', 'thelo na pethano', 'θέλει να πηδήξει από τη γέφυρα'],
    overdose: ['δεν αναπνέει', 'πήρε πολλά χάπια', 'δεν μπορώ να τον ξυπνήσω'],
    violence: ['ο άντρας μου με χτυπάει', 'με απειλεί'],
    childAtRisk: ['είμαι έγκυος και πίνω', 'τα παιδιά είναι μόνα'],
    withdrawalDanger: ['δεν έχει πιει από χτες και τρέμει'],
    acuteIntoxication: ['ο άντρας μου είναι μεθυσμένος και οδηγεί'],
    harmless: [
      'Γεια σας, χρειάζομαι βοήθεια',
      'ο άντρας μου πίνει πολύ',
      'θέλω να σταματήσω να πίνω',
      'σταμάτησα να πίνω πριν δύο εβδομάδες',
    ],
  },
  ta: {
    suicide: ['நான் சாக வேண்டும்', 'வாழ விரும்பவில்லை'],
    violence: ['கணவர் என்னை அடிக்கிறார்', 'அப்பா அம்மாவை அடிக்கிறார்'],
    acuteIntoxication: ['அவர் குடிபோதையில் கார் ஓட்டுகிறார்'],
    childAtRisk: ['குழந்தைகள் தனியாக இருக்கிறார்கள்'],
    overdose: ['நிறைய மாத்திரைகள் சாப்பிட்டார்'],
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
        assert.equal(language, code);
        assert.notEqual(crisis?.action, 'act');
      });
  }

  it('are asked of no danger in at most 3 of 100 messages without any', () => {
    const messages = Object.values(LANGUAGES).flatMap(({ harmless }) => harmless);
    const asked = messages.filter((message) => understanding.understand(message).crisis);
    assert.ok(asked.length <= messages.length * 0.03, `${asked.length} of ${messages.length}: ${asked.join(', ')}`);
  });

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

/** A word of German that stands in one of the messages as a name. */
const IS_A_BAND = /rockebandet mitt heter Overdosis/;

/** Two hundred thousand messages take a few seconds. */
const LONGEST_READING_MS = 30_000;

describe('the words of other languages', () => {
  it('stand in no message of ours that tells of no danger', function () {
    this.timeout(LONGEST_READING_MS);
    const { find } = createSpoken(compileSpoken(loadLexicon().spoken, []));
    const folder = new URL('../../data/training/', import.meta.url);
    const rows = readdirSync(folder)
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line) as { text: string; lang: string; labels: { crisis?: string } });
    const ours = rows.filter(
      ({ lang, labels, text }) =>
        ['nb', 'nn', 'en'].includes(lang) && (labels.crisis ?? 'none') === 'none' && !IS_A_BAND.test(text),
    );
    assert.ok(ours.length > 1000);
    assert.deepEqual(
      ours.map(({ text }) => text).filter((text) => find(readWords(text)).length > 0),
      [],
    );
  });
});
