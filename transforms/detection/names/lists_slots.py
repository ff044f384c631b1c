"""Phrases behind or before which a message names a person, whatever the name is; used by ``slots.py``.

In small letters, folded, between bars. They begin and end at the border of a word.
"""

from __future__ import annotations

from typing import Final


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in written.replace("\n", "|").split("|") if phrase)


NAMED: Final = _phrases("""
in the name of|under the name|under the name of|by the name of|under my name|the name of|it will show
will show up as|shows up as|appears as|registered to|made out to|made payable to|payable to|on behalf of
booked under|reserved under|filed under|listed under|it's under|its under|is under my|kept under|beneficiary
payee|account name|acc name|a/c name|acct name|account holder|card holder|name on card|name on the card
name on account|name on the account|talked to was|spoke to was|spoke with was|talked with was|dealt with was
served by|helped by|handled by|sold by|packed by|delivered by|dropped off by|picked up by|collected by
signed for by|signed by|received by|assisted by|driven by|ordered by|approved by|prepared by|checked by
reviewed by|inspected by|reported by|written by|issued by|authorised by|authorized by|requested by|sent by
paid by|booked by|placed by|confirmed by|processed by|referred by|shout out to|shoutout to|kudos to
credit to|props to|big up to|hats off to|pick up by|pickup by|pick-up by|parcel's under|order's under
tanya si|panggil si|cari si
jumpa si|bagi si|kat si|pada si|dengan si|u/p|untuk perhatian|ип|ятт|yatt|happy birthday|name on it
selamat hari jadi|selamat hari lahir|с днём рождения
с днем рождения|по доверенности от|доверенность на|tug'ilgan kuning bilan|tug'ilgan kuningiz bilan
nama atas kad|nama murid|nama anak|ibu bapa|nama pelajar|pelayan nama|staf nama|rider nama|guna nama saya
yours truly|best regards|kind regards|warm regards|yours faithfully|yours sincerely|call me|known as|goes by
go by|someone called|somebody called|guy called|lady called|girl called|man called|woman called
person called|staff called|rider called|guy named|lady named|girl named|man named|woman named|someone named
c/o|care of|put it under|put it down as|spelt as|spelled as|in favour of|in favor of|contact person
atas nama|guna nama|nama keluar|keluar nama|nama akaun|nama penerima|nama pemegang|nama pemilik|nama pembeli
nama pelanggan|nama pada kad|nama dalam kad|nama penuh|nama dia|nama saya|nama aku|nama sy|penama|dipanggil
panggil saya|panggil aku|dilayan oleh|diterima oleh|dihantar oleh|diambil oleh|disahkan oleh|dibungkus oleh
ditandatangani oleh|diuruskan oleh|dijual oleh|yang benar|yang ikhlas|bagi pihak|akaun milik
didaftarkan kepada|на имя|на фамилию|по имени|по фамилии|под именем|от имени|имя получателя|имя клиента
имя владельца|имя отправителя|имя покупателя|имя на карте|оформлен на|оформлена на|оформлено на|оформили на
оформите на|записан на|записана на|запишите на|запиши на|записали на|зарегистрирован на|зарегистрирована на
меня звать|звать меня|обслуживал|обслуживала|обслужил|обслужила|обслуживали|встретит|вас встретит|подписала
подписал|контактное лицо|бенефициар|с уважением|карта на имя|вас беспокоит|беспокоит|ism sharifi|ism-sharifi
ism familiya|karta egasi|hisob egasi|hurmat bilan|исм шарифи|карта эгаси|ҳисоб эгаси|ҳурмат билан
""")
"""The name is announced: unlisted words in small letters are taken as well."""

LABELS: Final = _phrases("""
to|from|name|full name|customer|recipient|rider|driver|buyer|seller|sender|shipper|consignee|guest|patient
attn|attention|ship to|bill to|deliver to|sold to|payer|payee|signed|signature|contact|applicant|visitor
passenger|cc|kepada|daripada|nama|penerima|pengirim|pelanggan|pembeli|penjual|pemandu|tetamu|pesakit|a/n
pemohon|pemilik|wakil|untuk|tandatangan|pelawat|penumpang|hubungi|кому|от кого|получатель|отправитель
заказчик|плательщик|владелец|держатель|пациент|гость|водитель|клиент|покупатель|продавец|абонент|заявитель
выдан|кто заберёт|кто заберет|встречает|контакт|подпись|имя|пассажир|фио|kimga|kimdan|qabul qiluvchi|oluvchi
yuboruvchi|jo'natuvchi|buyurtmachi|mijoz|xaridor|arizachi|bemor|egasi|imzo|mas'ul|kim|ismi|кимга|кимдан
қабул қилувчи|олувчи|юборувчи|жўнатувчи|буюртмачи|мижоз|харидор|аризачи|бемор|эгаси|имзо|масъул|исми
""")
"""The same in a form, where a colon follows."""

PERSON: Final = _phrases("""
attn|attention|agreed with|arranged with|spoke to|spoke with|spoken to|spoken with|speak to|speak with
talk to|talk with
talked to|talked with|chatted with|dealt with|deal with|dealing with|met with|meeting with|leave it with
left it with|leave with|left with|give it to|gave it to|handed it to|hand it to|pass it to|passed it to
waiting for|bought from|bought it from|sold it to|belongs to|ask for|could you put|can you put|please put
text|put me through to|connect me to|connect me with|transfer me to|already told|please tell|pls tell
neighbour|neighbor|complain about|complaint about|complaint against|praise for|birthday of|in care of
interview with|wedding of|transferred to|collected from|my neighbour|my neighbor|my colleague|my friend
my brother|my sister|my husband|my wife|my son|my daughter|my mum|my mom|my dad|my cousin|my uncle|my aunt
my flatmate|my housemate|my boss|my mum's name|my mother's name|my wife's name|my husband's name
my sister's name|my brother's name|my dad's name|but i|and i|janji dengan|berjanji dengan|cakap dengan
bercakap dengan|sembang dengan|berbual dengan|jumpa dengan|berjumpa|berjumpa dengan|berhubung dengan
deal dengan|berurusan dengan|tinggal dengan|tinggal saja dengan|boleh hubungi|tinggalkan dengan|bagi pada
bagi kat|bagi dekat|beri kepada|beri pada|serah pada|serah kepada|serahkan kepada|jiran sebelah|staf awak
pekerja awak|rider awak|makcik|pakcik|abg|kahwin|majlis kahwin|kenduri|pasal staf|serahkan pada
hantar kepada|kirim kepada|pesan pada|hubungi|panggilkan|boleh panggil|tolong panggil|tanyakan|beli dari
beli daripada|jual kepada|beritahu|bagitahu|bagitau|abang saya|kakak saya|adik saya|adik sy|kakak sy|abang sy
anak sy|mak sy|ayah sy|suami sy|isteri sy|kawan sy|adik aku|kakak aku
abang aku|anak aku|mak aku|kawan aku|isteri saya|suami saya
anak saya|mak saya|emak saya|ibu saya|bapa saya|ayah saya|jiran saya|kawan saya|rakan saya|sepupu saya
bapa saudara saya|pembantu saya|bos saya|договаривались с|договорились с|договорился с|договорилась с
договаривалась с|договаривался с|говорил с|говорила с|разговаривал с|разговаривала с|поговорил с
поговорила с|поговорите с|созванивались с|созвонились с|созвонился с|созвонилась с|общался с|общалась с
общались с|переписывался с|переписывалась с|переписывались с|встретился с|встретилась с|встретились с
встречались с|свяжитесь с|связался с|связалась с|передайте|передай|передать|передали|передал|передала
отдайте|отдай|отдать|отдали|отдал|отдала|вручите|вручить|вручили|позовите|позови|пригласите|наберите|звоните
позвоните|позвони|обратитесь к|обращайтесь к|обращаться к|спросите|спросить|спроси|оставьте у|оставил у
оставила у|оставили у|заберите у|забрал у|купил у|купила у|купили у|заберу я|подойдёт|подойдет|заберёт
заберет|приедет|разговаривала|разговаривал|со мной говорила|со мной говорил|а я|но я|пожаловаться на
жалоба на|жалуюсь на|благодарность|перевод от|оплата за|оплата от|оплату за|не от|дочка|сынок|сына|дочери
ребёнок|ребенок|ученик|ученица|бабушка|дедушка|дочку|внука|внучку|день рождения|старшая|старший
обслуживала нас|обслуживал нас|спасибо|консьержки|консьержа|соседа|мой брат|моя сестра|мой муж|моя жена
мой сын|моя дочь|моя мама|мой папа|моя соседка|мой сосед|моя подруга|мой друг|мой коллега|моя коллега
на маму|на папу|на мужа|на жену|на брата|на сестру|на сына|на дочь|на дочку|qo'shnim|qo'shnimiz|do'stim
o'rtog'im|akam|opam|ukam|singlim|onam|otam|o'g'lim|qizim|xolam|amakim|tog'am|ayolim|o'rtog'imiz|hamkasbim
xodimingiz|kuryeringiz|sotuvchingiz|operatoringiz|menejeringiz|haydovchingiz|dadasi|onasi|otasi|o'g'li|kelin
kuyov|navbatchi|xodim|kuryer bola|boshliq|ходимингиз|курьерингиз|сотувчингиз|операторингиз|дадаси|онаси
отаси|навбатчи|келин|куёв|қўшним|қўшнимиз|дўстим|ўртоғим|акам|опам|укам|синглим|онам|отам|ўғлим|қизим|холам
амаким|тоғам|аёлим|ҳамкасбим
""")
"""A person or a thing: unlisted words in small letters only where a clause or number bounds them."""

NEAR_NUMBER: Final = _phrases("""
contact|call|ring|phone|text|message|whatsapp|msg|ask|dm|cari|tanya|call|contact|telefon|wasap|whatsapp
mesej|ws|panggil|набери|звонить|пишите|контакт|контакты|спросить|murojaat|aloqa|мурожаат|алоқа
murojaat uchun|aloqa uchun|мурожаат учун|алоқа учун|sms|tel|тел
""")
"""A person stands here if a phone stands near."""

ROLES: Final = _phrases("""
recipient|customer|client|buyer|seller|receiver|beneficiary|employee|assistant|the assistant|consultant
colleague|ismi|исми|ismim|исмим|penerima|pelanggan|pembeli|penjual|pekerja|pembantu|staf|pengirim|получатель
отправитель|клиент|клиентка|покупатель|заказчик|консультант|сотрудник|сотрудница|продавец|кассир|курьер
mijoz|xaridor|oluvchi|qabul qiluvchi|buyurtmachi|sotuvchi|kuryer|мижоз|харидор|олувчи|қабул қилувчи
буюртмачи|сотувчи|курьер
""")
"""As :data:`PERSON`, but an adjective or a verb may stand there as well."""

SELF: Final = _phrases("""
it's|its|i'm|i am|this is|is this|is that|saya|saye|sy|aku|ini|ni|это|я|вас беспокоит|men|bu|мен|бу
speaking to
ambo|kami
""")
"""One who writes says who: a greeting stands before, or nothing does, or a comma stands behind."""

BEHIND: Final = _phrases("""
nomiga|nomida|nomidan|nomidagi|ismli|в отпуске|на больничном|в декрете|на обеде|на смене|в командировке
уволился|уволилась|заболел|заболела|из поддержки|из бухгалтерии|со склада|с первого склада|is on leave
is off today|is off sick|is on holiday|on maternity leave|on night shift|called in sick|from accounts
from finance|from packing|from support|from dispatch|from the warehouse|from customer service|in packing
in accounts|on the desk|at the desk|on reception|ta'tilda|kasal bo'lib|smenada|navbatchi|таътилда|сменада
навбатчи|tengah cuti|cuti sakit|syif malam|syif pagi|dari gudang|bahagian gudang|degan yigit|degan qiz
degan odam|degan xodim|degan operator|degan kuryer|degan sotuvchi|degan ayol|номига|номида|номидан
номидаги|исмли|деган йигит|деган қиз|деган одам|деган ходим|деган оператор|деган курьер|деган сотувчи
деган аёл|bo'laman|bolaman|бўламан|deb yozing|deb yozib|деб ёзинг|деб ёзиб|opa|aka|ака|опа
ustidan shikoyat|устидан шикоят|here|ni siapa|kata|said|told me|promised me|сказал что|сказала что
""")
"""Uzbek: the name stands before."""

ASKED_FOR: Final = _phrases("""
deb chaqiring|deb chaqirsangiz|deb so'rang|deb so'rasangiz|deb so'rab|деб чақиринг|деб чақирсангиз|деб сўранг
деб сўрасангиз|деб сўраб
""")
"""The same, and nobody but a person is asked for so."""

NEIGHBOUR: Final = _phrases("""
that's my|he's my|she's my|my neighbour|my neighbor|my husband|my wife|my brother|my sister|my son
my daughter|my mum|my mom|my dad|my colleague|my friend|my flatmate|jiran saya|isteri saya|suami saya
abang saya|kakak saya|adik saya|anak saya|mak saya|kawan saya|itu jiran|dia jiran|это моя|это мой
моя соседка|мой сосед|моя жена|мой муж|моя сестра|мой брат|моя мама|моя коллега|мой коллега|мой друг
моя подруга|bu mening|qo'shnim|opam|akam|ukam|singlim|қўшним|опам|акам|укам|синглим
""")
"""Behind a name and a comma: who that is."""

CLOSINGS: Final = _phrases("""
tq|tqvm|tks|ty|best|cheers|regards|thanks|thx|many thanks|thank you|sincerely|cheers again|thanks again
thanks so much|thanks a lot|thanks a bunch|cheers mate|ta|ta very much|спасибо большое|спасибо заранее
заранее спасибо|заранее благодарен|заранее благодарна|с наилучшими|oldindan rahmat|rahmat kattakon
katta rahmat|олдиндан раҳмат|terima kasih banyak|tq very much|jazakallah|love|cordially|respectfully|yours
warm wishes|best wishes|with thanks|с уважением|всего доброго|ваш|ваша|hurmat bilan|hurmat ila
ҳурмат билан|terima kasih|sekian|sekian terima kasih|salam hormat|yang benar|yang ikhlas|salam
""")
"""They close a letter: what stands behind, to the end of the line, is who wrote it."""

HUMAN_VERBS: Final = frozenset(
    """
    said says told promised replied answered called phoned texted refused shouted yelled apologised apologized
    insisted explained asked complained confirmed signed сказал сказала говорит говорил говорила обещал
    обещала пообещал пообещала ответил ответила звонил звонила позвонил позвонила нахамил нахамила нагрубил
    нагрубила пришёл пришла приехал приехала привёз привез привезла забрал забрала заберёт заберет подъедет
    подойдёт подойдет встретит подписал подписала помог помогла обслужил обслужила aytdi aytgandi dedi degandi
    va'da olib keldi-ku aytyapti gaplashdi so'radi айтди деди сўради kata cakap janji berjanji beritahu
    bagitau menjawab maki tengking
    asks asking wants swears swore reckons insists promises forgot forgets mentioned mentions suggested claims
    claimed agreed agrees apologises apologizes rang texts emailed messaged wrote answers collected
    collects signs handled handles approved smiled laughed lied warned recommended hung swapped vouched
    спрашивает спросил спросила просит попросил попросила просил просила пишет написал написала отвечает
    отвечала уверяет уверял уверяла клянётся клянется утверждает жалуется пожаловался пожаловалась
    расписался расписалась принял приняла принимал принимала оформил оформила оформлял оформляла
    отказался отказалась согласился согласилась извинился извинилась забыл забыла уволился уволилась
    заболел заболела уехал уехала ушёл ушел ушла ждёт ждала ждал оплатил оплатила объяснил объяснила
    посоветовал посоветовала нагрубили хамит грубит расписывался расписывалась вручил вручила перезвонит
    перезвонил перезвонила дозвонился дозвонилась кинул кинула обманул обманула
    aytadi deydi deyapti so'rayapti so'rabdi imzoladi kutyapti unutdi unutibdi xafa uxlab va'dalashdi
    айтади дейди дейапти сўраяпти сўрабди имзолади кутяпти унутди унутибди хафа ваъда
    tanya minta mintak suruh marah senyum balas lupa sahkan mengamuk menangis berpesan pesan
""".split()  # noqa: SIM905
)
"""What only people do; the name stands before."""

LINKS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("с", "со"),
        (
            *(
                "договар",
                "договор",
                "говор",
                "разговар",
                "поговор",
                "созван",
                "созвон",
                "общ",
                "пообщ",
                "перепис",
            ),
            *(
                "встреч",
                "встрет",
                "связ",
                "знаком",
                "познаком",
                "спор",
                "ссор",
                "бесед",
                "консульт",
                "списал",
                "соедин",
            ),
        ),
    ),
    **dict.fromkeys(
        ("от", "у"),
        (
            *(
                "перевод",
                "оплат",
                "деньги",
                "посылк",
                "звонок",
                "письм",
                "сообщен",
                "доверенн",
                "подар",
                "привет",
                "отзыв",
            ),
            *("купил", "забра", "заказал", "спроси", "узна", "взял", "получил", "остав"),
        ),
    ),
    "для": ("это", "посылк", "подар", "торт", "букет", "цвет", "открытк", "бронь", "передач"),
    **dict.fromkeys(
        ("к", "ко"), ("обрат", "обращ", "подойд", "записал", "запись", "запиш", "приём", "прием")
    ),
    "на": ("письмо", "пожалов", "жалоб", "жалуюсь", "жалуем", "оформл", "запис", "зарегистр", "доверенн"),
    **dict.fromkeys(
        ("with", "to"),
        (
            *(
                "agree",
                "arrang",
                "spoke",
                "speak",
                "talk",
                "chat",
                "deal",
                "met",
                "meet",
                "left",
                "leave",
                "convers",
            ),
            *(
                "introduc",
                "complain",
                "shout",
                "connect",
                "thanks",
                "belong",
                "handed",
                "gave",
                "give",
                "sold",
                "promis",
            ),
        ),
    ),
    "by": (
        *(
            "served",
            "helped",
            "handled",
            "sold",
            "packed",
            "delivered",
            "collected",
            "signed",
            "received",
            "ordered",
        ),
        *(
            "approved",
            "prepared",
            "checked",
            "written",
            "issued",
            "sent",
            "paid",
            "booked",
            "placed",
            "confirmed",
        ),
        *(
            "processed",
            "assisted",
            "taken",
            "made",
            "cooked",
            "cleaned",
            "fixed",
            "installed",
            "referred",
            "recommended",
        ),
    ),
    "for": (
        "cake",
        "gift",
        "present",
        "parcel",
        "flowers",
        "booking",
        "reservation",
        "message",
        "card",
        "bouquet",
    ),
    "dengan": (
        *(
            "janji",
            "berjanji",
            "cakap",
            "bercakap",
            "sembang",
            "berbual",
            "jumpa",
            "berjumpa",
            "urus",
            "berurusan",
        ),
        *("deal", "sambung", "hubung", "berhubung", "tinggal", "kenal", "chat", "bincang", "saya"),
    ),
    **dict.fromkeys(
        ("pada", "kepada", "kat"),
        ("bagi", "beri", "serah", "hantar", "kirim", "pesan", "jual", "bayar", "tanya"),
    ),
    "untuk": ("kek", "hadiah", "pesanan", "bungkusan", "tempahan", "bunga", "kad"),
    "oleh": ("di",),
}
"""Small words behind which a person stands, if the word before begins so."""

HELLO: Final = _phrases("""
thanks|thank you|thx|ty|tq|many thanks|hello|hi|hey|dear|good morning|good afternoon|good evening|welcome
sorry|ok|okay|terima kasih|salam|hai|helo|assalamualaikum|waalaikumsalam|selamat pagi|selamat petang
selamat malam|maaf|baik|спасибо|большое спасибо|здравствуйте|привет|добрый день|добрый вечер|доброе утро
доброго дня|извините|уважаемая|уважаемый|rahmat|raxmat|katta rahmat|salom|assalomu alaykum|assalom alaykum
vaalaykum assalom|hurmatli|xayrli kun|kechirasiz|раҳмат|рахмат|катта раҳмат|салом|ассалому алайкум
ваалайкум ассалом|ҳурматли|хайрли кун|кечирасиз
""")
"""Words to the other side; a name between them and the next comma is the other's."""

LANDMARKS_BEFORE: Final = frozenset(
    """
    jalan jln lorong lrg persiaran taman masjid surau sekolah bangunan stadium lapangan street avenue
    boulevard улица улице улицы ул проспект проспекте пр площадь площади памятник памятника памятнику метро
    станция станции театр театра музей парк имени кафе ресторан магазин бренд бренда марки
""".split()  # noqa: SIM905
)
"""Before a name they make it a place's or a shop's, if no word of introduction stands before them."""

LANDMARKS_AFTER: Final = (
    *(
        "metro",
        "xiyobon",
        "hiyobon",
        "teatr",
        "muzey",
        "bog'i",
        "maydon",
        "bekat",
        "stansiya",
        "bozor",
        "maktab",
        "shifoxona",
    ),
    *(
        "метро",
        "хиёбон",
        "театр",
        "музей",
        "боғи",
        "майдон",
        "бекат",
        "станция",
        "бозор",
        "проспект",
        "сквер",
        "парк",
    ),
    *(
        "brand",
        "brend",
        "navli",
        "nomli",
        "маркали",
        "бренд",
        "навли",
        "номли",
        "russe",
        "temple",
        "salad",
        "сорт",
    ),
)
"""Beginnings of words behind a name that make it a place's, a shop's or a kind's."""

GOODS: Final = frozenset(
    tuple(each.split("_"))
    for each in """
    johnnie_walker jack_daniel jack_daniels jim_beam captain_morgan mary_kay jo_malone anna_sui paul_smith
    calvin_klein ralph_lauren tommy_hilfiger michael_kors marc_jacobs hugo_boss estee_lauder elizabeth_arden
    helena_rubinstein max_mara max_factor bobbi_brown charlotte_tilbury giorgio_armani carolina_herrera
    christian_dior louis_vuitton yves_rocher tom_ford jimmy_choo kate_spade tory_burch vera_wang
    alexander_mcqueen stella_mccartney harry_potter james_bond bloody_mary shirley_temple peach_melba
    uncle_ben aunt_jemima dr_oetker dr_martens duncan_hines morgan_stanley john_deere aston_martin alfa_romeo
    mercedes_benz roti_john tom_collins earl_grey charlie_brown peter_pan betty_crocker sara_lee papa_john
    charlotte_russe tom_yam hup_seng mek_molek puteri_ayu seri_muka анна_каренина анны_карениной
    евгений_онегин анна_суи мэри_кэй ив_роше ким_чен-ын amir_temur амир_темур амира_темура alisher_navoiy
    алишер_навоий алишера_навои алишер_навои mirzo_ulug'bek мирзо_улуғбек мирзо_улугбек tunku_abdul
    abdul_rahman ivan_chay иван_чай иван-чай марья_искусница seri_kandi гарри_поттер дед_мороз санта_клаус
    beef_wellington caesar_salad victoria_sponge eggs_benedict peking_duck
""".split()  # noqa: SIM905
)
"""Goods, dishes, books and streets called like people, by two words."""

GREETINGS: Final = frozenset(
    """
    hi hello hey hai helo salam assalamualaikum alo allo алло ало здрасте здравствуйте привет приветствую
    добрый день вечер утро доброе salom assalomu alaykum assalom yaxshimisiz qalaysiz салом ассалому алайкум
    яхшимисиз morning afternoon evening pagi petang malam selamat
""".split()  # noqa: SIM905
)
