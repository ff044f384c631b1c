"""Words that are no part of an address: measures after a number, and words that cannot name a street."""

from __future__ import annotations

from typing import Final

MEASURES: Final[frozenset[str]] = frozenset(
    """
    dona ta tasi talik taga juft kishi kishilik bola yosh yoshli yil yillik oy oylik kun kunlik kunda
    soat soatda
    minut minutda daqiqa hafta marta foiz som sum ming mln million mlrd kg kilo gr gramm g l litr ml sm
    mm
    metr metrli m mt kvm xonali qavatli razmer razmerli pachka quti komplekt karobka tonna dollar usd
    uzs eur rub
    nafar foizi qator bosqich
    дона та таси жуфт киши кишилик ёш ёшли йил йиллик ой кун кунлик соат соатда минут дақиқа ҳафта фоиз
    сўм сум сумов минг млн миллион млрд кг кило гр грамм г л литр мл см мм метр метра метров метрли м м2
    хонали қаватли размер пачка қути комплект тонна доллар долларов руб рублей магазинов магазина
    филиалов филиала шт штук штуки пар пары пара раз
    дней дня день суток часов часа час мин минут минуты человек лет года год месяц месяца комнат комнаты
    комнатная комнатный комнатную этажей этажный этажное этажа тыс тысяч процентов упаковок
    pcs pc pieces piece pairs pair units items days day hours hour minutes minute min mins years year
    months
    month weeks week bedrooms bedroom rooms km kilometer kilometers meters meter metres cm inch inches
    ft feet
    sqft sqm dollars usd stars star times percent bags boxes people persons guests
    gb mb tb pack packs bintang biji helai unit keping pasang kotak hari jam minit bulan tahun minggu
    orang ringgit rm sen bilik kali ekor
    """.split()  # noqa: SIM905
)
"""Keys after a number that make it an amount."""

NOT_NAMES: Final[frozenset[str]] = frozenset(
    """
    salom assalomu assalom alaykum va ham bilan uchun men mening menga sen siz sizga biz bizning bizga
    bizni u ular bu
    shu osha ana mana manzil manzilim manzili manzilimiz manzilga adres adresi adresim adresimiz adresga
    qaysi qayer
    qayerda qanday qancha necha nechta har bir bitta ikki kerak bor bormi yoq ha iltimos yetkazib bering
    berasizmi
    olib keling kelib kelasiz yuboring yuborasiz jonating tashlang tashlab opkeling obkeling uyim uyimiz
    hozir bugun
    ertaga kecha keyin oldin soat kuryer buyurtma zakaz dostavka qiling qilib bera olasizmi kirib yozing
    yozib
    degan deb ekan edi boladi bolsa bolsin esa lekin ammo yoki yana faqat oldi whatsapp telegram
    instagram password parol tel telefon raqam raqami nomer nomeri
    da ga dan ni ning dagi yashayman yashaymiz turaman turamiz turibman joylashgan rahmat raxmat xop
    mayli kochib eski
    да га дан ни нинг салом ассалому алайкум ва ҳам билан учун мен менинг менга сен сиз биз бизнинг
    бизга бу шу манзил манзилим
    манзили адрес адресим адреси қайси қаерда қандай қанча ҳар бир керак бор борми йўқ ҳа илтимос
    етказиб беринг
    олиб келинг юборинг жўнатинг ташланг ҳозир бугун эртага кеча кейин олдин соат курьер буюртма заказ
    доставка
    деган деб экан эди бўлади бўлса лекин ёки яна фақат тел телефон рақам рақами номер яшайман яшаймиз
    тураман рахмат
    телеграм телеграмм ватсап инстаграм здравствуйте привет добрый день и а но или в во на по до от из
    за с со у к о об для при я мы вы он она они мой
    моя моё наш наша ваш ваша мне нам вам меня нас вас это этот эта тот та где куда как что кто когда
    есть нет да
    не ни уже ещё еще только можно нужно надо привезите привези доставьте доставить доставка доставки
    доставку отправьте
    отправить пришлите приезжайте живу живем живём адресу адреса сегодня завтра вчера потом после сейчас
    утром
    вечером спасибо пожалуйста заказ курьер курьеру телефон тел номер через
    hello hi please the a an of to for and or at in on from with by my our your his her their i we you
    he she it is
    are am was be this that these those where what when how which there here deliver delivery send ship
    bring leave
    live living lives located address order orders tomorrow today now then after before just only want
    need have has
    got best good new nice any some many pairs near thanks thank not no yes can will would should do
    does don
    saya kami kita awak anda dia mereka ini itu dan atau di ke dari daripada untuk dengan yang pada oleh
    adalah ada
    tak tidak ya boleh nak mahu hendak hantar pos kirim tolong sila minta esok hari harini semalam
    sekarang lepas
    nanti lagi sudah dah belum alamat rumah tinggal duduk mana sini sana situ terus keluar kaki dulu je
    la lah kan
    tuan puan encik cik terima kasih sebelum selepas pukul jam pagi petang malam barang pesanan kurier
    oling yozing yozib ёзиб олинг ёзинг ke parcel ya
    endi энди теперь moved moving shifted pindah kochdim kochdik кўчдим кўчдик переехал переехала переехали
    tashavor tashavoring tashavorila tashlavoring tashlavorila haligacha halihanuz hozirgacha ҳалигача
    эшикни eshikni uyimiz уйимиз beralamat pintu rosak rusak
    sampai macam apa bila berapa siapa kenapa cepat jauh
    """.split()  # noqa: SIM905
)
"""Keys that end a name of a street or an area."""

NEW: Final[frozenset[str]] = frozenset(
    "yangi янги новый новая новое новому новой новом new baru ozgardi ўзгарди changed".split()  # noqa: SIM905
)
"""Keys that say in small letters that an address is new, and with a capital name one (*Yangi Hayot*)."""

NUMBER_SIGNS: Final[frozenset[str]] = frozenset(
    "no № nombor number num nomer nomeri raqami raqam рақами рақам номер n #".split()  # noqa: SIM905
)
ORDINALS: Final[frozenset[str]] = frozenset(
    "chi inchi nchi чи инчи нчи й я е ый ий ая ой го st nd rd th".split()  # noqa: SIM905
)
