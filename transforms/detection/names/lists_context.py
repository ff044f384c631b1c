"""Words that say that a name stands beside them, in Uzbek, Russian and English; Malay: ``lists_malay.py``.

Uzbek words of kin take possessive and case endings (*akamga*, *опамни*): these forms are made from the
stems by ``lexicon.py``.
"""

from __future__ import annotations

from typing import Final

KIN_STEMS: Final = """
aka opa uka xola amaki tog'a buva buvi bobo momo domla hoji pochcha yanga kelinoyi singil kelin ustoz xonim
begim o'rtoq qaynona qaynota jiyan
""".split()  # noqa: SIM905

KIN_AFTER: Final = """
akajon opajon ukajon opacha xolajon amakijon akalari opalari singlim singlimga singlimni janoblari xonimga
ismli nomli degan ismlik исмли номли деган хоним бегим singlisi
""".split()  # noqa: SIM905

NAMED: Final = "ismli nomli ismlik degan исмли номли деган".split()  # noqa: SIM905
"""*Named*: whatever unlisted word stands before it is the name."""

KIN_BEFORE: Final = """
hurmatli qadrli ҳурматли қадрли hormatli muhtaram dear уважаемый уважаемая дорогой дорогая сосед соседка
соседу соседке соседом коллега коллеге neighbour neighbor colleague qo'shnim qo'shni қўшним қўшни hamkasbim
akam akamiz opam opamiz ukam singlim xolam amakim tog'am do'stim o'rtog'im turmush o'g'lim qizim onam otam
erim xotinim ayolim xo'jayinim buvim bobom jiyanim kelinim kuyovim ustozim domlam qo'shnimiz акам опам укам
синглим холам амаким тоғам дўстим ўғлим қизим онам отам эрим хотиним аёлим бувим жияним келиним дядя дяде
дядю тётя тетя тёте тете тётю тетю бабушка бабушке дедушка дедушке господин госпожа гражданин гражданка
господину госпоже гражданину гражданке г-н г-жа гр подруга друг брат сестра сын дочь муж жена мама папа
подруге другу брату сестре сыну дочери мужу жене маме папе подругу брата сестру сына дочку внук внучка внуку
тесть теща свекровь племянник племянница зять невестка mr mrs ms miss mx dr sir madam prof uncle auntie aunt
husband wife brother sister son daughter mum mom dad mother father friend cousin nephew niece тёть тять дядь
баба деда бабуля дедуля бабуль дочке дочки дочка дочку дочкой сынок сыночек сыну сынуля внучке внучку
внуку domla dadamla домла boyfriend
girlfriend grandma grandpa flatmate roommate
""".split()  # noqa: SIM905

TITLES: Final = """
mr mrs ms miss dr г-н г-жа господин госпожа господину госпоже гражданин гражданка
""".split()  # noqa: SIM905
"""Behind these a capitalised word is a name even where it is an everyday word (*Mr Brown*)."""

PRONOUNS: Final = """
для от with for from call ask tell contact kepada hubungi daripada untuk oleh dengan men мен men'man я i'm im
this it's salom salam assalom alaykum привет здравствуйте hello hi hey салом алайкум ассалому to by thanks
rahmat raxmat рахмат раҳмат спасибо kasih это bu ini
""".split()  # noqa: SIM905
"""*I am*, *this is*, *hello*: a name may follow, and any other word as well."""

INTRODUCTIONS: Final = """
ismim ismi ism исмим исми исм familiyam familiyasi familiya фамилиям фамилияси f.i.sh fish fio f.i.o фио
ф.и.о ф.и.ш фиш зовут звать имя фамилия name surname nama bernama called
""".split()  # noqa: SIM905

ROLES: Final = """
mijoz mijozimiz xaridor xaridori xaridorning qabul qiluvchi oluvchi sotuvchi kuryer kuryerimiz haydovchi
operator menejer direktor rahbar egasi brigadir buyurtmachi buyurtmachining usta shifokor o'qituvchi hamshira
буюртмачи бригадир yuboruvchi jo'natuvchi мижоз харидор олувчи сотувчи эгаси курьер курьера курьеру юборувчи
жўнатувчи ҳайдовчи оператор раҳбар клиент клиента клиенту клиентка клиентки клиентке покупатель покупателя
покупателю покупательница получатель получателя получателю продавец продавца продавцу менеджер менеджера
менеджеру директор директора заказчик заказчика отправитель отправителя водитель водителя имени владелец
владельца держатель держателя оператора сотрудник сотрудница мастер мастера мастеру уважением customer client
buyer seller recipient receiver courier driver manager agent holder owner sender cardholder mijozi from
regards sincerely attn consignee addressee recipient's customer's contact master barber nurse teacher tutor
waiter cashier guard technician plumber electrician driver's mudir hisobchi sotuvchimiz sotuvchisi oluvchisi
qabulxona kassir qorovul ishchi xodim xodimi tikuvchi sartarosh novvoy santexnik elektrik dispetcher logist
бухгалтер кассир консультант экспедитор грузчик диспетчер логист врач доктор учитель учительница портной
техник слесарь сантехник электрик тренер репетитор няня охранник охраннику консьерж консьержу консьержке
rider официант официантка официанту официантки официанта waiter waitress waitresses chef barista bartender
receptionist host hostess trainer coach principal headmaster lecturer tailor gardener cleaner babysitter nanny
mechanic handyman porter concierge supervisor accountant secretary director ceo student pupil parent bride
groom applicant interviewee pelayan tukang jurujual juruwang pengurus jururawat pensyarah murid pelajar
pemohon kerani pengawal pengasuh повар шеф-повар воспитатель воспитательница воспитателя воспитателю
преподаватель преподавателя завуч руководитель руководителя начальник начальника повара учителю кондуктор
вахтёр вахтер вахтёру няне гид ofitsiant ofitsiantka oshpaz oshpazimiz tarbiyachi muallim murabbiy direktori
rahbari hisobchisi laborant farmatsevt vrach doktor navbatchi kotiba xodimingiz kuryeringiz haydovchisi
официант ошпаз тарбиячи муаллим навбатчи котиба ҳайдовчиси администратор администратору курьерша адресат
адресату грузополучатель получательница плательщик вкладчик подписант бухгалтеру кладовщик кладовщику сборщик
шофёр шофер shofyor shofer почтачи pochtachi омборчи omborchi шогирдингиз шогирдим shogirdingiz shogirdim
устозим раҳбари ятт yatt moderator guvohim guvoh свидетель свидетельница supplier distributor vendor поставщик
pembekal pengedar ҳисобчи қоровул ходим тикувчи сартарош
""".split()  # noqa: SIM905

CHILD_OF: Final = """
o'g'li ogli o'gli og'li ugli qizi kizi ўғли угли оғли огли қизи кизи uli ulı qızı
""".split()  # noqa: SIM905
"""*Son of*, *daughter of*; case endings are added by ``lexicon.py``."""

PAIR_SURNAMES: Final = """
Kim Pak Xvan Tsoy Tsoi Li Ten Yugay Xegay Hegay Nam Shin Ogay Xan Tyan Dyugay Kogay Magay Pyak Shegay Ким Пак
Хван Цой Ли Тен Югай Хегай Нам Шин Огай Хан Тян Дюгай Когай Магай Шегай Чен Чон Эм Лим Нигай Ан
""".split()  # noqa: SIM905
"""Short surnames of Koreans of Central Asia, in both scripts: names beside a given name only."""
