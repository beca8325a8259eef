"""The world's scripts, with and without diacritics, and mixed."""

import unicodedata

_PORTUGUESE = (
    "A ação do coração não tem explicação.",
    "Pão, maçã, avó, avô, você, àquela, pinguim, lingüiça.",
    "O relâmpago iluminou a manhã de São João.",
    "Às três horas, a mãe pôs o chapéu e saiu à rua.",
)

_OTHERS = {
    "Chinese, simplified": "今天天气很好,我们去公园散步吧。",
    "Chinese, traditional": "臺灣的夜市有很多好吃的東西。",
    "Chinese, rare": "龘靐齉爩鱻",
    "Japanese": "吾輩は猫である。名前はまだ無い。",
    "Japanese, voiced kana": "ガギグゲゴ ぱぴぷぺぽ",
    "Japanese, half width": "ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ",
    "Japanese, decomposed": unicodedata.normalize("NFD", "ガギグゲゴ"),
    "Korean": "안녕하세요, 만나서 반갑습니다.",
    "Korean, decomposed": unicodedata.normalize("NFD", "안녕하세요"),
    "Arabic": "مرحبا بالعالم، كيف حالك اليوم؟",
    "Arabic with diacritics": "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ",
    "Arabic with tatweel": "العـــــربية",
    "Arabic digits": "٠١٢٣٤٥٦٧٨٩",
    "Arabic presentation forms": "ﷺ ﻻ ﷲ",
    "Persian": "می‌خواهم کتاب بخوانم",
    "Urdu": "یہ ایک چھوٹا سا جملہ ہے۔",
    "Hebrew": "שלום עולם, מה שלומך?",
    "Hebrew with points": "בְּרֵאשִׁית בָּרָא אֱלֹהִים",
    "Thai": "สวัสดีครับ วันนี้อากาศดีมาก",
    "Lao": "ສະບາຍດີຊາວໂລກ",
    "Khmer": "សួស្តី​ពិភពលោក",
    "Burmese": "မင်္ဂလာပါကမ္ဘာလောက",
    "Tibetan": "བཀྲ་ཤིས་བདེ་ལེགས།",
    "Devanagari": "नमस्ते दुनिया, आप कैसे हैं?",
    "Devanagari conjuncts": "क्षत्रिय ज्ञान श्री कृष्ण",
    "Bengali": "ওহে বিশ্ব, কেমন আছো?",
    "Tamil": "வணக்கம் உலகம்",
    "Telugu": "హలో ప్రపంచం",
    "Sinhala": "ආයුබෝවන් ලෝකය",
    "Georgian": "გამარჯობა მსოფლიო",
    "Georgian capitals": "ᲒᲐᲛᲐᲠᲯᲝᲑᲐ",
    "Armenian": "Բարեւ աշխարհ",
    "Greek": "Καλημέρα κόσμε, τι κάνεις;",
    "Greek final sigma": "ΟΔΥΣΣΕΥΣ ὈΔΥΣΣΕΎΣ",
    "Russian": "Съешь же ещё этих мягких французских булок",
    "Russian capitals": "ЁЖИК В ТУМАНЕ, ЙОД",
    "Ukrainian": "Їжак їсть ґудзики",
    "Turkish dotted I": "İstanbul'da IŞIK ılık İİİ ııı",
    "Lithuanian": "Įlinkdama fechtuotojo špaga, ĩ̇ į̇́",
    "German": "Straße, GROẞE, Füße, Übergrößenträger",
    "French": "L'œuf, l'été, où ça? « Noël » à Nîmes",
    "Spanish": "¿Dónde está el niño? ¡Mañana!",
    "Polish": "Zażółć gęślą jaźń, Łódź",
    "Icelandic": "Þórður Ægisson frá Ísafirði ð",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Vietnamese": "Tôi yêu tiếng Việt, Nguyễn Thị Hường",
    "Vietnamese, decomposed": unicodedata.normalize("NFD", "tiếng Việt Nguyễn"),
    "Amharic": "ሰላም ዓለም",
    "Cherokee": "ᎣᏏᏲ ᎡᎶᎯ ꭰꭱꭲ",
    "Deseret": "\U00010414\U0001042f\U0001043a \U00010400\U00010428",
    "Adlam": "\U0001e900\U0001e922\U0001e923",
    "Gothic": "\U00010330\U00010331\U00010332",
    "cuneiform": "\U00012000\U00012001 \U0001202d",
    "hieroglyphs": "\U00013000\U00013001",
    "mixed scripts": "Hello мир 世界 مرحبا שלום नमस्ते สวัสดี",
    "mixed in one word": "abcабв中文xyz",
    "right-to-left inside left-to-right": "The word שלום means peace, and سلام too.",
}


def texts() -> dict[str, str]:
    portuguese = {
        f"Portuguese {i}, {form}": unicodedata.normalize(form, text)
        for i, text in enumerate(_PORTUGUESE)
        for form in ("NFC", "NFD")
    }
    return portuguese | _OTHERS
