import assert from 'node:assert/strict';
import { slots } from './understanding.ts';

const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  nb: ['Jeg drikker for mye', 'mannen min spiller', 'æ e så lei av fylla', 'vet ikke', '0550', '🍺🍺'],
  nn: [
    'Eg drikk for mykje',
    'korleis kan eg hjelpe systera mi',
    'veit ikkje',
    'kven kan eg snakke med',
    'eg har byrja å rusa meg att',
  ],
  en: ['I drink too much', 'my wife uses pills', 'is there a group near Oslo', 'start over'],
  sv: ['jag behöver hjälp, min man dricker'],
  da: ['jeg har brug for hjælp, min kæreste drikker for meget'],
  de: ['ich brauche Hilfe, mein Mann trinkt zu viel'],
  fr: ['mon mari boit trop, je cherche de l’aide'],
  es: ['necesito ayuda, mi marido bebe mucho'],
  pl: ['potrzebuję pomocy, mój mąż pije', 'moj maz pije za duzo'],
  lt: ['man reikia pagalbos, mano vyras geria'],
  so: ['waxaan u baahanahay caawimaad'],
  se: ['mun dárbbašan veahki'],
  tr: ['kocam çok içiyor, yardım istiyorum'],
  vi: ['chồng tôi uống rượu quá nhiều'],
  ro: ['am nevoie de ajutor, soțul meu bea mult'],
  uk: ['мій чоловік забагато п’є'],
  ru: ['мой муж слишком много пьёт'],
  ar: ['أحتاج إلى مساعدة'],
  fa: ['شوهرم زیاد مشروب می‌خورد، کمک می‌خواهم'],
  ur: ['مجھے مدد چاہیے، میرے شوہر شراب پیتے ہیں'],
  ti: ['ሓገዝ የድልየኒ'],
  th: ['ฉันต้องการความช่วยเหลือ'],
};

describe('language', () => {
  for (const [code, messages] of Object.entries(LANGUAGES))
    for (const message of messages)
      it(`"${message}" is ${code}`, () => {
        assert.equal(slots(message).lang, code);
      });
});
