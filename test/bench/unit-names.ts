/** Names as a State's register holds them: a proper name (108 syllables, two or three of them), a family name, a trade, a form, each in Latin and Devanagari. Some words are in every tenth name, most in a few. */
const CONSONANTS = 'k क,kh ख,g ग,ch च,j ज,t त,d द,n न,p प,b ब,m म,y य,r र,l ल,v व,sh श,s स,h ह'.split(',').map((pair) => pair.split(' ') as [string, string]);
const VOWELS: readonly (readonly [string, string])[] = [['a', ''], ['aa', 'ा'], ['i', 'ि'], ['u', 'ु'], ['e', 'े'], ['o', 'ो']];
const SYLLABLES = CONSONANTS.flatMap(([latin, letter]) => VOWELS.map(([vowel, sign]) => [latin + vowel, letter + sign] as const));
const pairs = (text: string): (readonly [string, string])[] => text.split(',').map((pair) => pair.split('=') as [string, string]);
const FAMILIES = pairs('Sharma=शर्मा,Verma=वर्मा,Gupta=गुप्ता,Singh=सिंह,Kumar=कुमार,Khan=खान,Bhat=भट,Dar=डार,Lone=लोन,Wani=वानी,Mir=मीर,Raina=रैना,Koul=कौल,Pandit=पंडित,Mahajan=महाजन,Jain=जैन,Agarwal=अग्रवाल,Yadav=यादव,Patel=पटेल,Reddy=रेड्डी,Nair=नायर,Das=दास,Roy=राय,Sahu=साहू,Prasad=प्रसाद,Chaudhary=चौधरी,Rathore=राठौर,Thakur=ठाकुर,Negi=नेगी,Rawat=रावत,Bisht=बिष्ट,Ansari=अंसारी,Qureshi=क़ुरैशी,Sheikh=शेख़,Malik=मलिक,Chauhan=चौहान,Mishra=मिश्रा,Tiwari=तिवारी,Joshi=जोशी,Saini=सैनी');
const TRADES = pairs('Wood=वुड,Walnut=अखरोट,Carpet=कालीन,Shawl=शॉल,Saffron=केसर,Dairy=डेयरी,Flour=आटा,Oil=तेल,Rice=चावल,Bakery=बेकरी,Steel=इस्पात,Iron=लोहा,Cement=सीमेंट,Brick=ईंट,Furniture=फर्नीचर,Printing=मुद्रण,Paper=काग़ज़,Garment=परिधान,Embroidery=कढ़ाई,Leather=चमड़ा,Pottery=मिट्टी के बर्तन,Honey=शहद,Spice=मसाला,Pickle=अचार,Poultry=मुर्गी पालन,Fruit=फल,Cold=शीत,Transport=परिवहन,Travel=यात्रा,Hotel=होटल,Medical=चिकित्सा,Electric=विद्युत,Computer=कंप्यूटर,Mobile=मोबाइल,Tailoring=सिलाई,Tent=तंबू,Plastic=प्लास्टिक,Packaging=पैकेजिंग,Pharma=औषधि,Solar=सौर');
const FORMS = pairs('Works=वर्क्स,Udyog=उद्योग,Traders=ट्रेडर्स,Enterprises=एंटरप्राइजेज,Store=स्टोर,Mills=मिल्स,Industries=इंडस्ट्रीज,Services=सेवा,Agency=एजेंसी,Sons=संस,Centre=केंद्र,Crafts=क्राफ्ट्स,Foods=फूड्स,Products=उत्पाद,House=हाउस');
const CLASSES = [...Array.from({ length: 97 }, () => 'Micro'), 'Small', 'Small', 'Medium'];
const OWNERS = ['', 'Women-owned', 'Not women-owned', 'Not women-owned', 'Not women-owned'];
const SOCIAL = ['', 'SC', 'ST', 'OBC', 'OBC', 'GENERAL', 'GENERAL', 'GENERAL'];
const FIRST_DAY = Date.UTC(2020, 6, 1);
const DAYS = 2000; // registrations come in the order of their days, as in a register that has grown

/** The same unit for the same number, as a file of the register would bring it. */
export function unitRow(n: number, of: number, districts: readonly number[]): Record<string, string> {
  const random = dice(n);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const proper = Array.from({ length: random() < 0.4 ? 2 : 3 }, () => pick(SYLLABLES));
  const words = [[capital(proper.map(([latin]) => latin).join('')), proper.map(([, letters]) => letters).join('')] as const, ...(random() < 0.6 ? [pick(FAMILIES)] : []), pick(TRADES), ...(random() < 0.9 ? [pick(FORMS)] : [])];
  const at = Math.floor(random() * districts.length);
  return {
    udyam: `UDYAM-JK-${String(at % 99).padStart(2, '0')}-${String(n).padStart(7, '0')}`,
    name: words.map(([latin]) => latin).join(' '),
    nameLocal: words.map(([, letters]) => letters).join(' '),
    district: String(districts[at]),
    registeredOn: new Date(FIRST_DAY + Math.floor((Math.min(n, of - 1) / of) * DAYS) * 86_400_000).toISOString().slice(0, 10),
    class: pick(CLASSES),
    activity: pick(['Manufacturing', 'Services', 'Trade']),
    nic: pick(['01462', '10712', '13111', '16101', '31001', '47110', '49231', '56101']),
    owner: pick(OWNERS),
    social: pick(SOCIAL),
    isMinority: pick(['', 'yes', 'no', 'no']),
    ...(random() < 0.2 ? { uam: `JK0${1 + (n % 9)}A${String(n % 9_000_000).padStart(7, '0')}` } : {}),
  };
}

export const dice = (seed: number): (() => number) => {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
