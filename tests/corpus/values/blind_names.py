"""Names of the ``blind`` part: given names, short names and surnames by tradition; ``_`` stands for a space.

Lists only, each drawn from evenly, the rare names as often as the common ones; how a person is written is in
``blind_persons.py``, which also leaves out what another part has.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from typing import Final

UZ_MEN: Final = """
Abdulaziz Abduqodir Abdusalom Abdulla Abdumalik Abdunabi Abdusamad Abdurahim Abduhalil Abdujabbor Abdukarim
Ahror Akbar Alimardon Allamurod Amirxon Anorboy Arslon Asliddin Asror Ayubxon Azizbek Bahriddin Baxrom Barot
Begzod Behzod Bektosh Berdiyor Bilol Boboqul Bozorboy Buribek Dadaxon Davlatyor Diyor Donyor Doston
Egamberdi Ergashboy Eshboy Eshpo'lat Fakhriddin Farruhbek Fayzali Feruz Firdavs Fozilbek G'anijon G'ofur
G'ulomjon Habibullo Hakimjon Hamdam Hamidullo Hayitboy Hayrullo Hikmatillo Hojiakbar Hojimurod Ibodulla
Ikboljon Ilyosbek Imomali Inoyatullo Iskandar Islombek Ismatillo Jaxongir Jo'rabek Jonibek Jumaboy Jumanazar
Kenjaboy Kamronbek Karomatullo Lochinbek Ma'ruf Ma'rufjon Mahkamboy Maqsud Mashrab Mehriddin Mirabror
Mirakbar Miraziz Mirfayz Mirolim Mirsaid Mo'minjon Muhiddin Muhsin Muqim Muslimbek Mustafo Muxtor Najmiddin
Narzullo Navro'zbek Nazirjon Ne'mat Nizomiddin No'monjon Normurod Nurali Nurbek Nusratillo Orifjon Oltinbek
Orzubek Ostonqul Parvozbek Pirimqul Qobil Qo'chqor Qodirali Qurbonali Qurbonboy Rasulbek Ravshanbek Ro'ziboy
Rustambek Safarboy Saidjon Salohiddin Samariddin Sayfiddin Shamsiddin Sharofiddin Shermuhammad Shodiyor
Shoakmal Shuxratbek Sirojbek Soatmurod Subhon Suhrob Sultonmurod Tangriberdi Tavakkal Tillaboy Toshpo'lat
Tojiboy Turdiali Turg'un Tursunali Ubaydulla Ulmas Umarali Umrzoq Urinboy Usmonxo'ja Vahobjon Vosid
Xayriddin Xolmurod Xo'jamurod Xudoyqul Yashnar Yigitali Yodgor Yorqin Yo'lchi Zafarbek Ziyodulla Zoir Zubayr
Zulfiqor
""".split()

UZ_WOMEN: Final = """
Adolat Afruza Anora Aqida Arofat Asalxon Asila Azima Bahora Barchinoy Bashorat Begoyim Bibisora Binafsha
Bo'stonoy Dilafro'z Dilrabo Dilshoda Dilso'z Dinora Durafshon Enajon Erkinoy Fariza Farog'at Farzona
Feruzabonu Firuza Gulandom Gulasal Gulbadan Guldasta Gulhayo Guljahon Gulmira Gulruh Gulsevar Gulyuz Hadicha
Hamroxon Hanifa Hayotxon Hulkar Hurriyat Husnora Huriniso Imona Inobat Ikbola Jamila Jannat Jumagul Kumush
Kumushoy Kaniza Karomat Lutfiniso Lazokat Ma'rifat Ma'mura Mahfuza Mahzuna Malohat Manzila Marg'uba Mashhura
Masturaxon Matluba Maysara Mehribon Mehrinoz Mo'tabar Moxidil Munavvar Munojat Muattar Muhayyo Mukarram
Musharraf Muyassar Nafosat Nargis Navbahor Nazira Nigina Nilubar Nishona Nodirabegim Norbibi Nozigul Nurxon
Obida Odina Ogulxon Oltinoy O'g'iloy O'lmasxon Oqila Oydinoy Oyimxon Oysanam Oyxon Parvina Poshshaxon
Qizlarxon Qumri Qunduz Rahbaroy Rahima Ravzaxon Risolat Rohila Rohatoy Ruqiya Sabrina Safura Saodat Saltanat
Sanam Sarvigul Savriniso Shahodat Shakarjon Shamsiqamar Sharofat Shirmonoy Shukrona Soliha Sojida Soniya
Suluv Sumbula Suyumxon Tojixon Tursunoy Tutioy To'tiniso Ug'iloy Uldona Umriniso Vasila Volida Xosiyatxon
Xumora Yasmina Yorqinoy Yoqutxon Zarnigor Zevarjon Ziynat Zohida Zulfizar Zumrad Zubayda Zebiniso
""".split()

UZ_SURNAME_STEMS: Final = """
Abdug'aniy Abdusamat Adilbek Ahmadjon Akbarali Allaberdi Allanazar Alimbek Amanbay Amonboy Anorqul Arziqul
Asadulla Ashirmat Asqarali Atabay Avazmat Ayupxo'ja Azizxo'ja Bahriy Bakir Barakay Barotali Begali Beknazar
Berdimurod Boboniyoz Bobomurod Boboqul Bo'riboy Bo'ronqul Bo'tay Chiniqul Chorshanbi Chuliy Dadamirza
Daminboy Daniyar Dehqonboy Doniyar Egamqul Ermat Ernazar Esanboy Eshbek Eshmurod Fattoh Fayziy Feruzboy
Fozilqul Gadoy G'aybulla G'anixo'ja G'apporali G'oyib Hasanboy Hayitmat Hazratqul Holiq Holmirza Husainboy
Ibodulla Imomnazar Isabek Isoqboy Izzatulla Jamolbek Jonuzoq Jumaniyoz Juraqul Kattabek Kenjay Kholbek
Kobilbek Komiljon Kubay Kuchkar Lapas Lutfiy Madraxim Mahamat Mamajon Mamatqul Mamatov Matchan Matniyoz
Matyoqub Mavlonqul Mengliboy Mirhamid Mirsoat Mo'minboy Mo'ydin Muhiddinxo'ja Muqimboy Musurmon Nabiy
Namozboy Narziqul Nasriddin Nazirqul Niyozmat Norboy Normamat Norqobil Nurulla Ochilboy Oripboy Oqboy Otaboy
Otamurod Oymat Panji Parpiy Pirmuhammad Pirnazar Qambar Qarshiboy Qilichboy Qo'ldosh Qo'shmat Qoraboy
Qorjovboy Quziboy Rajabboy Ravshanqul Rayimqul Rizoqul Ro'zimat Ro'zmat Ruziqul Sag'dulla Saidahmad
Saidmurod Sanaqul Satim Sayfulla Shamsiddin Sheraliy Shernazar Shomurod Shonazar Shoyimqul Soatboy Suvonqul
Suyarqul Tangirqul Tadjibay Temirboy Teshaboy To'lagan To'qliboy To'raqul Toshmurod Toshniyoz Turdiqul
Turg'unboy Turobqul Ulashboy Umirzoq Umrzoq Usmonqul Vafoqul Xalilulla Xidir Xolboy Xoliqnazar Xolmo'min
Xudoynazar Xurram Yarash Yaxyo Yetmishboy Yigitaliy Yo'ldoshali Yodgorboy Zayniddin Ziyamat Zoyirboy
""".split()

# Tajik, Karakalpak, Kazakh, Kyrgyz and Turkmen names that people in Uzbekistan bear
STEPPE_MEN: Final = """
Abdikamal Abilqosim Adilet Aydos Aybek Allanazar Almas Altynbek Amangeldi Amanbay Arman Arystan Asan Askhat
Atabek Aydin Azat Bahtibay Bakhit Baurjan Bayram Berdax Berik Beybit Biybol Daniyar Darkhan Daulet Dauren
Dostonbek Duysen Edil Elmurat Erbol Erlan Ermek Ernazar Esen Esbergen Galym Gayrat Genjebay Ilmurat Islambek
Janabay Jangabay Jarilqagan Jenisbek Jolmurza Kayrat Kalmurza Kanat Kenesbay Kerey Kuanish Kudaybergen
Kurbanbay Kurmanbek Madiyar Maksat Marlen Medet Meyrambek Muratbay Myrat Nariman Nauryzbek Nesipbek Nietbay
Nurjau Nurlan Nursultan Nurtas Olzhas Omirbek Orazbay Oralbek Parakhat Paraxat Polat Qalbay Quwanish
Quralbay Rashit Raushan Sabit Saparbay Sagynbek Salamat Sarsenbay Satbay Serik Shalqar Sultanbek Tajibay
Talgat Tanirbergen Tengelbay Tilewmurat Timurlan Tleubergen Turganbay Ulan Ungarbay Urazbay Yerzhan Yesbol
Zhanibek Zhandos Zhasulan Bahodur Bakhtovar Bezhan Daler Dilovar Emomali Faridun Firuz Jamolidin Joniyor
Khushnud Komron Komyor Mehrdod Mehrubon Navid Nusrat Parviz Qiyomiddin Rajabali Rustamjon Saidsho Siyovush
Sorbon Suhayl Tojiddin Umedjon Vafo Khurshed Zarif Ziyovuddin
""".split()
STEPPE_WOMEN: Final = """
Aygul Aynura Aysulu Aytgul Akmaral Aliya Almagul Altynay Aygerim Ayjamal Ayparsha Ayzada Aynura Bayan
Bibigul Biybinaz Botagoz Dametken Dinara Elnura Gozzal Guljan Gulnar Gulshat Gulzada Gulziba Gulbanu Injigul
Indira Jadira Jamal Janar Jibek Jupar Kamshat Karlygash Kenjegul Kumar Kunsulu Kuralay Laura Madinabonu
Mayra Meruert Miyrigul Nagima Nazym Nesibeli Nurzhamal Orazgul Perizat Qumargul Qarligash Raushan Rayxan
Saltanat Sandugash Sarbinaz Saule Shinar Shugyla Sholpan Tamaragul Tazagul Tleugul Togzhan Turganay Ulbosin
Ulday Ulpan Urkiya Venera Xurliman Zamiragul Zeynep Zhanna Zhuldyz Zhibek Ziyba Zliyxa Anisa Bahorgul
Bunafsha Dilnavoz Farzona Firuza Gulchin Jonona Mahina Manija Mavzuna Mohru Nigina Nozanin Parvona Rukhshona
Savsan Shabnam Shahnoz Sitorabonu Tahmina Zaytuna Zevar
""".split()
STEPPE_SURNAMES: Final = """
Abatov Abdimuratov Abdreimov Abilov Adenbaev Ajiniyazov Akimniyazov Allambergenov Allashov Alpisbaev
Amankeldiev Aralbaev Arepbaev Artikbaev Ataniyazov Atamuratov Auezov Aybekov Aytbaev Aytmuratov Bakhitov
Baymuratov Baynazarov Bekbauliev Bekimbetov Bekmuratov Berdimbetov Biysenov Bayjanov Dauletbaev
Dauletmuratov Dosnazarov Dosumbetov Duisenbaev Ermekbaev Esemuratov Esimbetov Esbergenov Eshimbetov
Genjemuratov Ibraymov Ilyasov Jaksimov Jalgasov Janabaev Jarimbetov Jiemuratov Joldasbaev Jumamuratov
Kayipbergenov Kayipov Kalbaev Kalmuratov Kamalov Karlibaev Kdirbaev Kenesbaev Khojaniyazov Kojamuratov
Koshanov Kudaybergenov Kungratbaev Kurbanbaev Kutlimuratov Madreimov Mambetov Mambetniyazov Matmuratov
Medetov Muratbaev Najimov Nagmetov Nauryzbaev Nietullaev Nurabullaev Nurimbetov Nurjanov Omirzakov Oralbaev
Orazbaev Orinbaev Palvanov Paluaniyazov Pirnazarov Prekeev Qallibekov Reymov Reypnazarov Sadikbaev
Saparniyazov Sarsenbaev Sarybaev Satbaev Seytmuratov Seytnazarov Seytimbetov Shamuratov Shaniyazov
Sultamuratov Tajimuratov Tanirbergenov Tazhibaev Tileumuratov Tleumuratov Tolegenov Torebaev Turekeev
Turganbaev Turimbetov Ubbiniyazov Urazbaev Urazimbetov Utepbergenov Uteuliev Uzakbaev Yembergenov
Zhaksybekov Zhumagulov Zhunusov Abdurahimzoda Ashurzoda Boboev Davlatzoda Fayzzoda Gulzoda Hamidzoda
Hojizoda Ikromzoda Jabborzoda Karamatzoda Latifzoda Mahmadzoda Mirzozoda Nazarzoda Nurzoda Odinayev
Qahhorzoda Rahmonzoda Safarzoda Saidzoda Sharipbaev Tanatarov Tlegenov Tursinbaev Ubaydullaev Utambetov
Yusupbaev Abishev Beisembaev Sharifzoda Shohzoda Tabarzoda Yatimzoda Zoirzoda
""".split()

KOREAN_SURNAMES: Final = """
Хегай Огай Югай Ногай Магай Тигай Шегай Дегай Нигай Пягай Когай Лигай Кигай Тягай Ан Эм Нам Хан Хон Шин Сим
Син Юн Мун Кан Ем Чен Че Пан Тян Цхай Цай Сон Ро Ни Но Ю Ё Пяк Квон Кхай Тэн Шек Сек Пек Дю Дё Ляшин Хо Ха
Ку Кон Кугай Ведян Мин Мугай Гай Ще Чу Чо Бан Бя Вон Ги Гу Дан Ден До Ир Кай Ки Ко Лян Лю Мён Нян Пон Пу Сан
Се Со Су Сю Тай Те Тё Тю Тхай Хам Хван Хе Хен Чай Чагай Чжен Шим Эгай Эн Юнг Ян Янгай Пигай Тогай Сегай
Кымгай
""".split()
# besides Russian names, which most Koreans of Uzbekistan bear
KOREAN_GIVEN: Final = """
Чен_Су Мён_Хи Сон_Мин Ён_Сук Хе_Ран Чжи_Хун Тэ_Хо Ин_Гу Бон_Сик Сун_Ок Дон_Хёк Ок_Сун Кван_Су Хён_Джу Гым_Хи
Виссарион Моисей Флорида Нелля Трофим Клим Бронислав Роза Лаврентий Аполлон Мира Аэлита Афанасий Марта
""".split()

RU_MEN: Final = """
Авдей Адам Адриан Аким Альберт Альфред Амир Ананий Аристарх Арсен Арсений Артур Архип Аскольд Аверьян Богдан
Бронислав Вавила Валерьян Варлам Велимир Вениамин Викентий Виссарион Влас Влад Всеволод Вальтер Габриэль
Гавриил Геласий Генрих Гордей Горислав Давид Дамир Данила Даниил Демид Демьян Добрыня Дорофей Евсей Елисей
Емельян Еремей Ефим Ефрем Елизар Захарий Зиновий Измаил Изяслав Илларион Иннокентий Иосиф Ипполит Ираклий
Исаак Казимир Капитон Карл Карп Касьян Ким Клим Климент Кондрат Корней Кузьма Лавр Лаврентий Лазарь Лев
Леонтий Лука Лукьян Макар Макарий Марк Марсель Мартын Мелентий Мечислав Милан Мирон Мирослав Митрофан
Мстислав Мурад Назар Натан Наум Нестор Никодим Никифор Оскар Остап Панкрат Парфён Пахом Платон Порфирий
Потап Прокофий Прохор Радий Радик Рамиль Рафик Ринат Ричард Родион Ростислав Рудольф Рустем Савва Савелий
Самсон Самуил Святослав Севастьян Серафим Сильвестр Спартак Спиридон Тарас Тигран Тихон Трифон Трофим Ульян
Устин Фаддей Феликс Феодосий Филат Филипп Филимон Фома Харитон Христофор Эмиль Эрик Эрнест Юлиан Яков Ян
""".split()
RU_WOMEN: Final = """
Августа Агата Аглая Агния Ада Аделина Акулина Александрина Алевтина Алеся Альбина Альмира Амина Амалия
Ангелина Анисья Антонида Анфиса Ариадна Арсения Аврора Аксинья Алсу Ася Беата Белла Берта Богдана Бронислава
Валентия Варвара Василина Василиса Венера Виолетта Виталина Владислава Влада Всеслава Генриетта Гертруда
Глафира Гликерия Гузель Гульназ Дана Даниэла Дарина Джамиля Домна Доминика Ева Евангелина Евдокия Евпраксия
Ефросинья Есения Зарема Злата Зоя Зульфия Иванна Ида Илона Изабелла Ильмира Инга Инесса Иоланта Ираида Ия
Калерия Камила Капитолина Каролина Клавдия Клара Констанция Кристиана Лана Лейла Леся Лиана Лилиана Лилия
Лина Лия Лолита Луиза Лукерья Любава Майя Марианна Маргарита Марта Марфа Матильда Мелания Милена Милослава
Мира Мирослава Мирра Моника Муза Надежда Наина Наиля Нонна Октябрина Олимпиада Ольгерда Пелагея Прасковья
Рада Раиля Ревекка Регина Рената Роза Розалия Розана Роксана Ростислава Руслана Руфина Рушана Сабина Саломея
Сарра Севиль Серафима Слава Станислава Стелла Стефания Сусанна Тая Тея Ульяна Устинья Фаина Фатима Федора
Фёкла Феодосия Флора Фрида Христина Цветана Эвелина Элеонора Элина Элла Эльза Эмилия Эмма Эрика Эсфирь
Юлиана Юнона Ядвига Ярослава
""".split()
RU_SURNAMES: Final = """
Абросимов Авдонин Агапов Агеев Аксёнов Акулов Алёхин Анисимов Анохин Апраксин Артюхов Архангельский Астафьев
Бабанин Багров Бакулин Балашов Барсуков Басов Бессонов Бирюков Блинов Бобылёв Болдырев Большаков Бондарчук
Брагин Будников Булгаков Бурлаков Быстрицкий Вавилов Варламов Вершинин Веселовский Вихрев Власюк Водопьянов
Волошин Воротников Вышинский Гаврилюк Галкин Гвоздев Гладков Глухов Голованов Голубчик Горбунов Горшков
Гречко Гришин Громыко Гудков Гурьев Данилюк Дёмин Дерябин Дорохов Дроздов Дубинин Дьячков Евстигнеев Елагин
Елисеев Еремеев Ерохин Ершов Жабин Жданов Желтухин Живаго Жилин Жолудев Загорский Запорожец Заславский
Звягинцев Зимин Злобин Зотов Зубков Зуев Игнатов Измайлов Ишутин Кабанов Казанцев Калашников Капустин
Карпенко Касаткин Кирсанов Клочков Князев Кобзев Колесник Колпаков Кондратюк Коновалов Копылов Коржаков
Корнилов Косарев Кострикин Котов Кравченко Крайнов Красильников Крюков Кудряшов Курбатов Лагутин Ладыгин
Лаптев Левченко Лисицын Логинов Лопатин Лукашенков Луньков Лысенко Малахов Малышев Мамонтов Маркелов
Масленников Матюшин Мельничук Мещеряков Митрохин Молчанов Мухин Мясников Назаренко Наумкин Нечаев Никулин
Носов Овсянников Одинцов Онищенко Панфилов Пахомов Пестов Пирогов Плотников Подольский Полуэктов Прохоренко
Пугачёв Пыжов Разумовский Репин Рогозин Ромашов Рубцов Рябинин Савченко Сальников Самойлов Сапожников
Свиридов Седов Селезнёв Серебряков Сизов Скворцов Скрябин Слепцов Снегирёв Спицын Старостин Стрельцов
Суворкин Сурков Сысоев Терентьев Тимошенко Толстых Третьяков Трошин Туманов Углов Уланов Успенский Устинов
Фадеев Федосеев Фоменко Хлебников Хохлов Цветков Чагин Чеботарёв Черных Чистяков Шаповалов Шарапов Шевчук
Широков Шмелёв Щукин Юшков Ягодин Якушев Ярцев
""".split()
RU_SHORT: Final = """
Тёма Лёва Жора Гена Гоша Кеша Стёпа Веня Макарка Платоша Тиша Фима Ксюша Варя Дуня Нюра Стеша Глаша Клава
Люся Тося Тоня Аля Лиля Рита Поля Уля Фрося Соня Зоечка Лидочка Галочка Лёля Нюша Ирочка Ленок Катюха
Маринка Светик Юлька Серёга Димон Санёк Витёк Колян Толян Вован Жека Лёха Паша Миха Русик Славик Эдик
Альбинка Розочка Виолка Лёнчик Боря Филя Прошка Яша Никитос Макс Стас Игорёк Юрчик Ромчик
""".split()

MS_MEN: Final = """
Abdul_Wafi Abqori Adnan Aedy Affendi Afendi Ajmal Akhtar Alif Alias Amsyar Anas Anaqi Annuar Aqasha Aqil
Aqmal Ariffin Ashraff Asri Asrul Atan Awaluddin Ayden Azfar Azhan Aziq Azizul Azrai Azri Azrul Azwan Badri
Bahar Bahri Baharom Bakri Basri Borhan Buang Burhan Che_Hassan Daud Daniel Darwish Dzulfahmi Edlan Eizlan
Ezani Ezwan Faidhi Fakhrul Faris Farhan Fathi Fawwaz Ghazali Ghani Hadif Hafizuddin Hairi Hambali Hanafi
Hanif Harith Hashim Hasnul Hazmi Helmi Herman Hilman Husaini Husin Ikhmal Ikhwan Ilhan Irsyad Isa Ishak
Iskandar Izham Izwan Jailani Jamaludin Jefri Johari Juhari Jumaat Kamal Kasim Khairi Khairudin Khalis
Khusairi Kushairi Lokman Mahadi Mahathir Mahfuz Mansor Marzuki Mat_Zin Mikhail Misbah Mokhtar Mukhriz Mukmin
Munir Musa Muslim Muzammil Nabil Nadzri Naqib Nasaruddin Nasrul Nazim Nazmi Nizar Noordin Norhisham Nuqman
Omar Osman Othman Qayyum Qushairi Rafiq Rahimi Raimi Rashdan Rauf Razali Remy Ridhwan Rosdi Roslee Ruslee
Ruzaini Sabri Safwan Sahak Sahari Saidin Salleh Samad Samsul Sazali Shaari Shahrin Shamsul Sharul Shuhaimi
Sidek Suhaimi Sulaiman Syafie Syahir Syakirin Syamil Syazwan Tajudin Tarmizi Termizi Ubaidah Umair Uzair
Wahid Wafiy Yaakob Yazid Yunus Zabidi Zahari Zahrin Zainuddin Zakaria Zamri Zarul Zharif Zikri Zubir Zuhairi
Zulfadhli Zulhelmi
""".split()
MS_WOMEN: Final = """
Adawiyah Adibah Adila Adriana Afifah Aida Ainaa Aini Aliah Alisya Alyssa Amani Amanina Ameera Amni Anisah
Aqila Aribah Ariana Arisya Asiah Asma Athirah Aulia Ayuni Azimah Azita Azlina Azreen Azura Badariah
Batrisyia Che_Som Che_Yam Dalila Damia Delisha Dhia Dini Elly Eryna Esah Eshal Faezah Faiqah Fasihah Fatin
Fauziah Fidah Fitri Gayah Habsah Hadirah Hafsah Hajar Halijah Hamidah Hanim Hannah Hasmah Hasnita Haslina
Hazirah Hazwani Hidayati Humaira Husnina Ilya Iman Inas Insyirah Irdina Intan Izyan Jannah Jasmin Jamaliah
Joyah Juliana Juwita Kalsom Kartini Kausar Khairiah Khalisah Khatijah Kiah Laila Lela Limah Mahani Maheran
Maizatul Marhaini Marlina Marsitah Masyitah Maznah Meor Melati Mek_Yah Miza Mona Munirah Musfirah Nadhirah
Naimah Najihah Nasuha Natasya Nazatul Nazirah Nazurah Nisrina Noriah Norashikin Norbaya Normah Noraziah
Norma Nuraina Nurin Orkid Patimah Puteh Qaireen Qalesya Qaseh Raihana Raihanah Rahimah Ramlah Raziah
Ridzuana Robiah Rohani Rokiyah Rosita Rozita Rubiah Sabariah Sadiah Safiyyah Sakinah Salbiah Salina Saloma
Sapiah Saripah Sarimah Shahidah Shakila Shamsiah Sofiah Suhaila Suhana Sumaiyah Syahirah Syamimi Syaza Timah
Tumirah Ummi Wahida Wahyuni Yati Yusra Zabedah Zahidah Zahrah Zainab Zakiah Zalina Zanariah Zawiyah Zubaidah
Zulaika Zurina
""".split()
MS_SHORT: Final = """
Acap Along Angah Ateh Ayie Ayu Bob Boboi Cik_Ti Dayah Didi Ecah Eda Epul Fizi Gee Ija Ila Jat Joe Kamy Lan
Leha Mek_Na Mie Min Mira Nab Nana Nije Nik_Na Ojie Pejol Pija Pozi Sapik Shuk Su Tasha Teh Tini Uda Wawa Yan
Yana Yaya Zack Zura
""".split()
CHINESE_SURNAMES: Final = """
Ang Aw Bay Beh Boey Bong Boo Cham Chang Chai Cheam Chee Chen Cheng Cheong Chew Cheow Chia Chiam Chiew Choo
Choong Chow Chu Chua Chuah Chui Chung Chye Deng Eng Eow Er Fang Fong Fook Foong Gan Gee Goay Goo Haw Hee
Heng Heong Hew Hiew Ho Hoe Hong Hooi Hor How Hui Hwang Jong Juan Kam Kang Kee Keng Keong Kho Khor Khong Khaw
Kiew Kong Kow Kua Kuah Kuan Kueh Kuok Kwa Kwan Kwok Kwong Lai Lam Law Leng Leo Leong Leow Liang Liaw Lin
Ling Lo Loi Loke Looi Loong Lor Low Lua Lui Luk Lum Mah Mak Mok Moh Mui Neo Ngai Ngan Ngeow Ngo Ngoi Ngu Onn
Ooi Oon Oung Pang Pau Peh Phang Phoon Phua Poh Pong Poon Pua Quah Quek Saw See Seah Seow Sew Shim Sia Siah
Siew Sim Sin Siow Song Soh Soo Soon Su Sung Tai Tang Tee Teh Teng Teo Thong Thoo Ting Toh Tong Toong Tseu
Tung Voon Wan Wee Wen Wing Woo Woon Wu Xu Yam Yau Yeap Yee Yeo Yeoh Yeow Yew Yim Yip Yiu Yoong Yow Yuen Yu
Zheng
""".split()
CHINESE_GIVEN: Final = """
Ah_Seng Ah_Moi Aik_Hock Bak_Kwee Beng_Hoe Bee_Lian Bing_Xuan Boon_Leong Chai_Hoon Chang_Wei Chee_Meng
Cher_Hui Chiew_Yen Chin_Aik Choon_Kiat Chor_Lan Chuan_Yi Chwee_Neo Eng_Soon Ee_Lin En_Qi Fei_Yen Fook_Sang
Foong_Yee Geok_Lan Guan_Eng Guat_Hoon Hao_Ran Hock_Lai Hong_Yi Hooi_Ching Hsien_Loong Hui_Shan Ing_Hong
Jeng_Yaw Jia_Le Jing_Wen Jian_Hong Jin_Rui Joo_Ee Jie_Ying Kai_Xin Kean_Hin Kee_Huat Keng_Yaik Kheng_Wah
Kian_Seng Kim_Choo King_Soon Kok_Wei Koon_Yew Kuan_Ting Kwai_Fong Lai_Peng Lay_Kuan Lean_Hoe Leng_Fatt
Lian_Choo Lip_Eng Loke_Sim Lup_Mun Man_Yee Mee_Fong Meng_Chuan Miew_Ling Ming_Zhe Moi_Lan Mooi_Eng Nai_Kwan
Nyuk_Lin Ooi_Kuan Pak_Hoe Peck_Har Peng_Soon Phaik_Gim Ping_Hui Poh_Choo Pooi_Yee Poi_Leng Qian_Yu Qi_Hao
Rui_En Ru_Xin Sau_Wan Say_Beng Seng_Kee Seok_Hui Shao_Wen Shi_Jie Shu_Hui Shun_Wei Siang_Yew Sin_Yee
Siok_Bee Soh_Har Soo_Kheng Sook_Fun Suan_Imm Sui_Lan Tat_Meng Teik_Aun Thiam_Hock Tian_Le Tiew_Hong Tong_Hai
Tsui_Ling Tuck_Kong Tze_Hao Voon_Kiat Wah_Chai Wan_Ting Wee_Kiong Weng_Hong Woan_Ching Xiang_Yi Xiao_Tong
Xue_Er Yan_Ting Yao_Zong Yen_Nee Yi_Fan Yik_Sheng Yin_Fun Yit_Mei Yoke_Wan Yong_Jian Yu_Han Yuet_Lin Yun_Xi
Zhen_Hui Zhi_Yong Zhong_Wei Zi_Qing Zong_Han
""".split()
INDIAN_MEN: Final = """
Aadhavan Achuthan Agilan Alagappan Amarnath Anbalagan Anbarasan Annamalai Arjunan Arulnathan Arun Ashvin
Balamurali Balraj Barathan Bhaskaran Chandran Chandrasegaran Chelliah Darshan Devaraj Devendran Dhanabalan
Dharmendra Doraisamy Elango Ezhilan Ganapathy Gobinath Gokul Gopal Govindasamy Gunalan Gunasegaran Gurdeep
Gurmit Harvinder Haridass Ilango Inbarajan Iyappan Jagdish Jayaram Jeevan Jegathesan Kalaiselvan
Kamalanathan Kanagaraj Kandasamy Karthigesu Karuppiah Kathiravan Kesavan Kishore Kogilan Kugan Kularaj
Kumaresan Logeswaran Loganathan Mahendran Manickam Manimaran Manogaran Maruthu Mogan Mugilan Mukundan
Munusamy Muniandy Nadarajah Nagarajan Nallathamby Nanthakumar Narayanan Navin Nedumaran Nirmal Palaniappan
Pandian Paramasivam Parthiban Pavithran Ponnusamy Poobalan Prabakaran Pradeep Prem Puvanesan Raghavan
Rajendran Rajkumar Ramachandran Ramanathan Rengasamy Sabapathy Sanjeev Sasikumar Sathasivam Segaran Selvaraj
Senthil Shanmugam Sivakumar Sivalingam Sockalingam Sugumaran Sundram Suppiah Surendran Tamilarasan
Thanabalan Tharmalingam Thinagaran Thirumaran Udayakumar Vadivelu Vasudevan Veeramani Velayutham Vellasamy
Vengadesan Vickneswaran Vigneswaran Vinod Viswanathan Yogeswaran Yuvaraj Manjit Balwinder Sukhdev
""".split()
INDIAN_WOMEN: Final = """
Abirami Ambiga Amutha Anjalai Anusha Archana Ashwini Banumathi Bhavani Chitra Chandrika Darshini Deepa
Dhanalakshmi Dharshini Divyashree Eswari Gayathri Girija Gowri Haripriya Hema Indrani Iswariya Jaya Jayanthi
Jeevitha Kalaivani Kalpana Kamala Kanageswari Kasturi Kiruthika Komathi Kogilavani Kumutha Latha Logeswari
Maheswari Malar Malliga Mangai Manimegalai Manjula Meenachi Mogana Nachammal Nalini Nirmala Nithya
Pachaiammal Padmini Parimala Pavithra Poongodi Puspa Puvaneswari Rajeswari Ramani Ranjini Renuga Rohini
Rukumani Sangeetha Santhi Sarojini Saratha Seetha Selvi Shamala Shobana Sivagami Sridevi Subashini Sudha
Sugunah Suganthi Sujatha Sumathi Sundari Tamilselvi Tharani Theivanai Thenmoli Thulasi Umayal Vaani
Valarmathi Vani Vasuki Vijaya Vimala Yamuna Yogeswary Jasvinder Harpreet Parveen Gurpreet
""".split()
# family names of Sikhs, Malayalis, Telugus and Eurasians; most Tamils have their father's name instead
INDIAN_FAMILY: Final = """
Singh Kaur Gill Dhillon Sandhu Sidhu Grewal Randhawa Bhullar Nair Menon Pillai Kurup Naidu Reddy Iyer
Chettiar Mudaliar Gounder Thevar Fernandez Pereira D'Cruz Rodrigues Sequerah Lazaroo Xavier Augustin
Savarimuthu Chacko
""".split()
EN_MEN: Final = """
Abel Ainsley Alastair Alban Alden Alfie Alistair Ambrose Amos Angus Archibald Archie Asher Aubrey August
Barnaby Barney Basil Benedict Bernard Bertram Blaine Boyd Bradley Bram Brett Brock Bruno Bryce Byron Caleb
Calvin Campbell Cedric Cillian Clark Clayton Clifford Clive Clyde Cole Colin Conrad Cormac Craig Curtis
Cyril Damian Damon Darcy Darren Declan Dermot Derek Desmond Dexter Dominic Donovan Dougal Duncan Dustin
Dwayne Earl Eamon Edgar Edmund Edwin Elias Elliot Ellis Emmett Ernest Errol Ewan Ezra Felix Fergus Finlay
Finn Fletcher Floyd Francis Fraser Frederick Garrett Gavin Gerald Gerard Gideon Gilbert Giles Glenn Gordon
Graham Grant Griffin Hamish Harold Harvey Heath Hector Herbert Horace Howell Hugh Hugo Ian Ignatius Ira
Irving Ivor Jarvis Jasper Jed Jerome Jethro Joel Jude Julian Keegan Keith Kendrick Kenneth Kerry Kieran Kirk
Lachlan Lance Lars Lawrence Leander Leland Leroy Lester Linus Lionel Lloyd Lorcan Lowell Lucian Ludovic
Magnus Malcolm Marcus Marvin Maurice Maxwell Melvin Miles Milo Monty Mortimer Murray Ned Neil Neville Noel
Norman Odhran Orson Orville Osmond Owen Percy Philip Piers Quentin Quincy Ralph Randall Raymond Reginald
Reuben Rhys Rodney Roger Roland Rory Ross Rowan Rufus Rupert Russell Seamus Sebastian Seth Sidney Silas
Simeon Simon Spencer Stanley Stewart Stuart Terence Thaddeus Theodore Tobias Toby Tristan Ulric Vernon
Victor Vincent Virgil Wallace Walter Warren Wesley Wilbur Wilfred Winston Zachary
""".split()
EN_WOMEN: Final = """
Abigail Ada Adelaide Agatha Agnes Aileen Alice Alexandra Alison Allegra Amber Amelia Anastasia Annabel April
Ariel Astrid Audrey Aurora Autumn Ava Beatrice Belinda Bernadette Beryl Bethany Beverley Bianca Blanche
Bonnie Brianna Bridget Briony Bronwyn Camilla Candice Carla Carmen Caroline Cassandra Catriona Cecilia
Celeste Charlotte Claire Clara Claudia Clementine Constance Coral Cordelia Daisy Daphne Darlene Dawn Delia
Delphine Dorothy Edith Eileen Elaine Eleanor Elena Eliza Ella Eloise Elsie Elspeth Esme Estelle Esther Ethel
Eunice Evangeline Eve Evelyn Faith Felicity Fern Flora Florence Frances Freda Freya Gail Genevieve Georgia
Georgina Geraldine Gertrude Gillian Ginger Giselle Gladys Glenda Gloria Grace Greta Guinevere Gwen Gwendolyn
Hannah Hayley Hazel Henrietta Hermione Hester Hilary Hilda Holly Honor Imogen Ingrid Iona Irene Iris Ivy
Jacqueline Jemima Jill Joan Jocelyn Jodie Josephine Joyce Judith Juliet June Justine Keira Kelsey Kirsty
Lavinia Leah Leila Leona Leslie Lillian Lois Loretta Lorna Lorraine Louise Lucinda Lucy Lydia Mabel
Madeleine Maisie Marcia Marian Marjorie Marlene Martha Matilda Maude Maureen Mavis Maxine Megan Mildred
Millicent Minnie Miranda Moira Molly Morag Muriel Myra Myrtle Naomi Natalie Nell Nesta Niamh Nora Octavia
Odette Olive Opal Ophelia Pamela Pandora Patience Paula Pearl Penelope Petra Philippa Phoebe Phyllis Piper
Poppy Portia Primrose Priscilla Prudence Roberta Robyn Rosalind Rosamund Rosemary Rowena Ruby Ruth Sabrina
Sadie Saoirse Scarlett Selena Serena Sheila Sienna Sinead Siobhan Stella Summer Sybil Tabitha Tamsin Tara
Tessa Thea Theresa Tiffany Tilly Trudy Ursula Valerie Vanessa Verity Violet Vivian Wendy Wilhelmina Willa
Winifred Yvette Yvonne Zara Zelda Zoe
""".split()
EN_SURNAMES: Final = """
Abernathy Abbott Ackroyd Addison Ainsworth Aldridge Appleby Armitage Arkwright Atherton Babcock Bagshaw
Bainbridge Bancroft Barlow Barraclough Beaumont Beckett Bellamy Bickerstaff Birch Blackwell Blythe Bosworth
Bottomley Bradshaw Braithwaite Bramwell Brannigan Brewster Broadbent Brownlow Buckley Burgess Burnham
Butterworth Cadwallader Calloway Carmichael Cartwright Cavanagh Chadwick Chamberlain Chisholm Clutterbuck
Cockburn Colquhoun Copperfield Corcoran Cottrell Crabtree Crawshaw Crompton Cruickshank Cunningham Dalrymple
Darlington Davenport Delaney Denholm Dewhurst Dobson Donnelly Drummond Duckworth Dunwoody Eastwood Eccleston
Egerton Ellington Entwistle Fairbanks Fairweather Farnsworth Farquhar Faulkner Featherstone Fenwick Ferguson
Fotheringham Galbraith Gallagher Garside Gilchrist Gillespie Glendinning Godfrey Goodall Greenhalgh Grimshaw
Hadfield Haigh Halliwell Hargreaves Harcourt Hathaway Hattersley Heathcote Hebblethwaite Higginbotham
Hinchliffe Hobbs Holroyd Horrocks Huddleston Humphrey Hutchinson Illingworth Ingham Inglis Jardine Jessop
Kavanagh Keating Kershaw Kilpatrick Kirkbride Lancaster Langley Latimer Leadbetter Ledger Lightfoot Lindsay
Livingstone Longbottom Lonsdale Loughran Macclesfield Macintyre Mainwaring Marchbanks Marsden McAllister
McCafferty McGillicuddy McKenna McNulty Merriweather Middleton Molyneux Montague Moorcroft Mulligan Naismith
Nethercott Netherton Nightingale Northcott Nuttall O'Donoghue O'Hara O'Leary O'Shaughnessy Oakes Oldfield
Ormerod Osgood Osborne Oxenham Padgett Pankhurst Parkinson Pendleton Penhaligon Pettigrew Pickering
Pilkington Plumtree Postlethwaite Prendergast Prescott Quigley Quinn Radcliffe Rafferty Ramsbottom
Ravenscroft Redfern Renshaw Rigby Rotherham Rowbotham Rutherford Sandiford Satterthwaite Scargill Seddon
Shackleton Sheppard Shufflebottom Sidebottom Sinclair Skelton Smallwood Snodgrass Southgate Stafford
Stanhope Strickland Sutcliffe Swindlehurst Tattersall Tempest Thackeray Threlfall Thistlethwaite Thornber
Tinsley Titchmarsh Trelawney Trevithick Twomey Underhill Urquhart Uttley Vickers Wadsworth Wainwright
Walmsley Warburton Waverley Weatherby Whalley Wharton Whitehead Whittaker Wigglesworth Wilberforce
Winterbottom Wolstenholme Woodhouse Worthington Wrigley Yardley
""".split()
EN_SHORT: Final = """
Alf Andy Archie Bea Bert Beth Bex Charlie Dave Dot Eddie Ernie Fran Gaz Geoff Ginny Harri Izzy Jez Jo Josh
Kat Kev Kit Lexi Lottie Lou Mags Mandy Matt Meg Mel Mick Midge Nat Nic Nige Peggy Phil Rich Rob Ron Shaz
Steph Sue Ted Tess Tibs Tom Trish Viv Will
""".split()

# clipped and pet forms that are called out, not registered
UZ_SHORT: Final = """
Dilya Gulya Shoxa Jaxa Muxa Baxa Sarik Zuxi Feru Maxi Umka Doni Lobarxonim Shoki Nozi Gulbi Ziyoxon Abdush
Xayri Otash Bekki Azim Kamka Mexri Sevi Iqbol Dilik Jasik Sanjik Farik Ruxi Saodatxon Murodjonchik Nilya
Mavlyuda Anvarik Shuxik Lolish
""".split()
