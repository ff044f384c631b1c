"""Given names of old calendars, small towns and small peoples, which the other lists leave out.

Common knowledge of the languages, put down by hand; no list of real people stands behind it.
"""

from __future__ import annotations

from typing import Final

UZBEK: Final = """
Abdugani Abduholiq Abdujamil Abdukarimjon Abdulaziza Abdumo'min Abdunabi Abdurauf Abdusaid Abdusamat
Abdushukur Abduvahid Abduvali Abduxalil Adiba Adhambek Afruza Ahadjon Ahror Ahrorbek Akbarshoh Akmaljon
Akromjon Alfiya Alibek Alimardon Alouddin Altinoy Amirbek Anvarjon Aqida Arofat Arslonbek Asadbek Asaloy
Asilbek Asliddin Asomiddin Asrorbek Avaz Avazbek Ayyub Azamat Azimjon Azizaxon Azizbek Baxtigul Baxtinur
Bahodir Bahrom Bahriddin Barakat Barchinoy Barnoxon Bashorat Bashoratxon Basharoy Bashorgul Begzod Behruza
Behzod Bekhruz Beknur Bekmurod Berdaq Berdimurod Bibixon Bibioyim Bibisora Bibirobiya Bobojon Bobomurod
Boltavoy Botirjon Bo'ronboy Bo'tako'z Chevar Chinnixon Choriyor Dadaboy Damira Davlatbek Davlatoy Davronbek
Dilafruz Dilbahor Dildora Dilfuza Dilhumor Dilmurod Dilnavoz Dilorom Dilrabo Dilrabobonu Dilshod Dilshodbek
Dinmuhammad Diyorbek Donishmand Dostonbek Do'smat Do'stmurod Durbek Durra Eldor Elbek Elmurod Elyor Elyorbek
Enaxon Ergashali Erkaoy Erkin Esonali Eshbo'ri Eshmurod Eshonqul Eshquvvat Fahriddin Farangiz Farida Fariza
Farmon Farrux Farruxbek Fayoz Fayziddin Fayzullo Fazliddin Fazila Ferangiz Firdavs Fotima Furqatbek Gavharoy
Gulafruz Gulandom Gulasal Gulbadan Gulbarno Gulbonu Gulchehra Guldasta Guldona Gulhayo Gulira'no Gulizar
Gulmira Gulnoza Gulparchin Gulruh Gulruxsor Gulsanam Gulshan Gulsara Gulshoda Gulsina Gulsum Gulyor Gulzira
G'affor G'afur G'anijon G'anisher G'ayrat G'olibjon G'ofir G'ofur G'ulomjon G'iyosiddin Habibulla Hafiza
Hakimjon Halimjon Hamdam Hamidaxon Hamrobek Hamroqul Hasanboy Haticha Hayitboy Hayitgul Hayitxon Hayotjon
Hilola Hilolaxon Hoshimjon Hojiakbar Hojibibi Hojimat Hokimjon Hosila Hosiyat Hulkar Humora Humoyun Hurriyat
Hurmatoy Husanboy Husnida Husniddin Husnora Ibodat Ibodatxon Ibrohimjon Ikrom Ikromjon Ilhomjon Ilyosbek
Imomali Inobat Inobatxon Inomjon Iroda Irodaxon Isfandiyor Ismatulla Ismigul Isroil Izzatulla Jahongirbek
Jaloliddin Jamoliddin Jamshidbek Jannat Jannatoy Jasmina Jasurbek Javlonbek Javohirbek Jo'rabek Jumaboy
Jumagul Jumanazar Kamola Kamoliddin Kamronbek Karomatxon Komila Komron Kumushbibi Lazokat Latif Latifjon Lobar
Lobarxon Lolaxon Lutfiya Lutfullo Madaminjon Madinabonu Mahbuba Mahfuza Mahliyo Mahmudjon Malohat Malikaxon
Mamajon Mamarasul Mamatqul Mamlakat Manzuraxon Maqsudaxon Marg'uba Marhabo Marhamat Mardonbek Marjona
Maryamxon Ma'mura Mashhura Mastura Mastona Matluba Mavjuda Mavluda Mehriniso Mehribon Mirabbos Miraziza
Mirolim Mirsoli Mirzaali Mirzobek Mirzohid Mohichehra Mohidil Mohigul Mohira Mo'min Mo'minjon Mo'tabar
Mo'tabarxon Mubinabonu Muborakxon Muazzam Muhabbatxon Muhayyoxon Muhiddin Muhtaram Mukarram Mukarramxon
Munavvar Munavvarxon Munira Muqaddam Muqaddas Muqim Murodbek Musharraf Mushtariy Muslimaxon Muxlisa Muyassar
Nafosat Najiba Najmiddin Narimonbek Nasiba Nasibaxon Nasimaxon Navbahor Navbahorxon Navro'zbek Nazokat
Nazokatxon Ne'mat Ne'matjon Nigina Nigora Nigoraxon Nilufarxon Niyozbek Nizom Nodira Nodirabegim Norbibi
Norgul Norjigit Normurod Nozanin Nozik Nozila Nozimaxon Nozimjon Nurali Nurbek Nurmuhammad Nursulton
Nusratilla Nu'mon Nu'monjon Obid Obida Obidjon Odilbek Odina Oftob Oftoboy Olimjon Olloyor Olmaxon Omonboy
Omongul Omonulla Oqila Orif Orifjon Orombek Orziqul Oskar Oybarchin Oydina Oydin Oyguliston Oyimxon Oymomo
Oymonand Oyniso Oynura Oypari Oyparcha Oysha Oyshabonu Oysuluv Oyto'ldi Oyto'ti Ozodaxon Parizod Parvina
Parvona Pirmat Pirmuhammad Pirnazar Po'latjon Qahramon Qahhor Qalandar Qambarali Qobil Qobiljon Qodirali Qosim
Qosimjon Quddus Qudrat Quddratilla Qulmat Qulmamat Quvonchbek Rahima Rahimaxon Rahmatjon Rahmatilla Rajabali
Rajabboy Ramzida Ramziya Ra'noxon Rayhonoy Rixsiboy Rixsi Rixsigul Risolat Robiya Robiyaxon Roziqjon Rohila
Rohatxon Ruhiddin Ruhshona Rukhshona Ruxshona Ruxsora Ruqiyabonu Ro'zigul Ro'zimat Ro'zimuhammad Sadoqat
Sabohat Sabrinabonu Sadriya Safina Safura Saida Saidabonu Saidakbar Saidmurod Salima Salimaxon Salomat
Samandar Samarbonu Sanjarbek Sanobarxon Saodatxon Saparboy Sarafroz Sarbon Sardora Sarvinoz Sattor Sattorjon
Sayyora Sevara Sevinchoy Shabnam Shahlo Shahnoza Shahribonu Shahrizoda Shahzodbek Shamsiya Sharifa Sharofatxon
Sharofiddin Sherali Sherzodbek Shirmonoy Shodiyona Shohida Shohjahon Shohruhbek Shohista Shohsanam Shoira
Shoxista Shoyimbek Shukronabonu Sitorabonu Soatmurod Soatboy Soatqul Sobiraxon Sohib Sohiba Sohibjon
Sohibjamol Sohila Solixon Sotiboldi Sotvoldi Subhona Suhrob Sulaymon Sultonali Suluv Suluvxon Sunnatilla
Surayyo Suyun Suyunboy Tabassum Tadjixon Tamilla Tansuq Tansiq Tansiqboy Tavakkal Tilovat Timurbek Tohirjon
Tojiddin Tojiniso Tolibjon Tolmas Toshmat Toshmurod Toshpo'lat Toshtemir Turdixon Turg'un Turg'unboy Turob
Turobjon Tursunali Tursunoy Tursunpo'lat To'lqin To'lg'onoy To'ti To'tixon To'xtamish To'xtasin To'ychi
To'ychiboy Ubaydulla Uchqun Ug'iloy Ulmas Ulug'bek Umidaxon Umidbek Umriniso Umriya Urol Urolboy Usmonjon Vafo
Vafobek Vahobjon Valijon Valiya Vasila Vohid Vohidjon Xadicha Xalima Xalil Xafiza Xayriniso Xayrulla Xolbeka
Xolida Xolisxon Xolmat Xolmurod Xolniso Xolmo'min Xolposhsha Xonzoda Xosiyat Xudoyberdi Xumor Xumora Xumoraxon
Xurshida Xursand Xurram Yayra Yodgor Yodgorbek Yo'lbars Yo'ldoshali Yoqub Yoqubjon Yoqut Yorqinoy Yorqinbek
Yulduzxon Yunusali Yusufjon Zafarjon Zaharo Zamira Zamiraxon Zaripboy Zarnigor Zarofat Zebiniso Zebo Zeboxon
Zevar Zilola Zimfira Ziyodbek Ziyodulla Zohida Zohidjon Zubayda Zubaydaxon Zuhraxon Zulayho Zulfiyaxon
Zulfizar Zulxumor Zumradxon Mavlyuda Minavvar Minovar Sarviqomat Lochinbek Lochinoy Qunduzxon Qunduzoy Bahoroy
Hadicha Xonim Ismat Arzikul Haydarbek Poyon Poyonbek Nozimbek Shermuhammad Ostonaqul Ostona Oston Bozorboy
Temirbek Qilich Qilichbek Madraxim Matrasul Matchon Matniyoz Otaboy Sapar Bayram Yangiboy Allanazar Allabergan
Xudaybergan Rajapboy Ro'zmat Qurbanboy Qurbondurdi
""".split()  # noqa: SIM905

NEIGHBOURS: Final = """
Abay Abylay Adilet Aidana Aigerim Ainur Aizat Akbota Akerke Akmaral Aliya Altynai Aman Amangeldi Arailym Ardak
Arman Aruzhan Asel Aset Asylbek Askar Assem Ayan Aydos Aygerim Aynagul Azhar Balnur Balzhan Bauyrzhan Bekarys
Beibit Bekzat Berik Bibigul Bolat Botagoz Dana Dana Daulet Dauren Didar Dinmukhamed Dias Dosbol Dosym Eldos
Elvira Erasyl Erbol Erlan Ermek Ernar Erzhan Galym Gaukhar Gulnar Gulshat Gulim Kairat Kamila Kanat Karlygash
Kuanysh Kulyash Kymbat Laura Laylo Madi Magzhan Makpal Maral Marat Meirambek Miras Moldir Muhtar Murat Nazerke
Nurbolat Nurgul Nurlan Nursaya Nursultan Nurzhan Olzhas Oraz Perizat Raushan Rustem Sabit Saken Saltanat Samal
Samat Sanzhar Saule Serik Symbat Talgat Tolegen Togzhan Tomiris Ulan Ulpan Ulzhan Urazbek Yerbolat Yerlan
Zhadyra Zhanar Zhandos Zhanna Zhansaya Zhasulan Zhazira Zhibek Zhuldyz Aibek Ajar Aybolat Bairam Biybinaz
Biybisanem Daribay Genjebay Gulayim Guljahan Gulparshin Gulzada Jaksimurat Jamila Jarilkasin Jolmurat
Jumamurat Jupar Kalbike Kallibek Kamal Kenesbay Keunimjay Kuralbay Kuwanishbay Maksetbay Mambetnazar Mapruza
Mirzamurat Nagmet Nawriz Nietbay Omirbek Orazgul Orinbay Palwan Parakhat Paxratdin Perdebay Qallibek Qatira
Qonisbay Qurbaniyaz Rawaj Sarsenbay Saparbay Shamurat Sharigul Sultanbek Tanzila Tazagul Tolibay Tolepbergen
Turganbay Ulbosin Uzaqbay Ziyada Zulpiya Xojanazar Abdufattoh Abdusamad Afzalsho Anushervon Ardasher Asadullo
Azizullo Bahodur Bakhtovar Behruz Bunafsha Daler Dilafruz Dilovar Faromuz Farahnoz Farzona Firuza Gulbahor
Guldasta Gulrukhsor Hasanjon Homid Hokim Husayn Iskandar Jamshed Khurshed Khusrav Komron Lola Madina Manija
Manuchehr Mahina Mehrangez Mehrona Munavvara Nekruz Nigina Nozanin Orzu Parviz Parvona Rudoba Sadbarg Safarali
Saidjon Shahlo Shahnoz Shodmon Shoista Shukrona Siyovush Somon Sorbon Tahmina Tojinisso Umed Vafo Zafarsho
Zarina Zulaykho Khayriddin Nasrullo Sharofat Alsu Albina Aidar Ainaz Airat Almaz Alfred Azat Azaliya Bulat
Chulpan Damir Dinar Elmira Emil Fanis Fanil Farid Fidail Flyura Gabdulla Galiya Gulfiya Guzel Guzal Gulnara
Gulshat Ildar Ilgiz Ilnar Ilnur Ilshat Ilsiyar Ilyusa Insaf Kamil Landysh Leysan Liliya Lyaysan Mansur Marsel
Minnigul Minsylu Mintimer Nail Nailya Niyaz Radik Rafael Rafis Ramil Ramis Rashit Ravil Razil Renat Rifat
Rimma Rinat Roza Rushana Rustam Ruzil Salavat Shamil Tagir Talgat Timur Venera Vildan Zemfira Zilya Zufar
Zulfat Zulfiya Zukhra Asiyat Patimat Magomed Gadzhi Shakhban Zaur Zarema Aslan Beslan Ruslan Islam Khadizhat
Madina Zalina Alan Soslan Tamerlan Fatima Zelimkhan Akhmed Turpal Khava Elbrus Ashot Armen Artur Gagik Hayk
Karen Narek Tigran Vardan Anahit Gayane Karine Lilit Nune Siranush Givi Levan Zurab Nodar Nino Nana Tamriko
Atajan Ayna Aynabat Bayram Begench Berdi Dovlet Enesh Gozel Gurban Guvanch Jeren Maral Maya Meret Merdan Mahri
Ogulgerek Ogulbibi Oguljan Serdar Shohrat Sona Yazmyrat Ylham Aijan Aichurek Ainura Bakyt Bermet Cholpon
Jyldyz Kanykei Kubanych Melis Mirlan Nurgazy Saadat Temirlan Tolkun Ulukbek Urmat Zamirbek Nurbubu Burul
Kaliya Kyial Begimai
""".split()  # noqa: SIM905

RUSSIAN: Final = """
Аввакум Август Авдей Аверкий Авенир Автандил Агап Агафон Агей Аглая Агния Адриан Азарий Акакий Аким Аксинья
Алексия Алим Алёна Алфей Альберт Альбина Альвина Амвросий Анатолия Андроник Анисим Анита Антип Антонида
Антонина Анфим Анфиса Аполлон Ардалион Ариадна Ариан Арина Аристарх Аркадий Арнольд Арсен Артамон Артемида
Артемий Артур Архип Аскольд Афанасия Афина Афродита Бажен Бела Белла Бенедикт Богдан Борислав Боян Бронислав
Валентина Валериан Валерьян Варвара Варлам Варфоломей Василина Василиса Василько Вахтанг Велимир Венедикт
Вениамин Венера Вероника Веселина Викентий Виктор Вилен Вилена Виленин Вильгельм Виринея Виссарион Витольд
Влад Владилен Владислав Влас Власий Володар Всеволод Всеслав Вячеслав Гавриил Галактион Галина Гедеон Гелий
Гелиана Генрих Генриетта Георгина Герасим Герман Глафира Гликерия Гордей Гордон Григорий Гурий Гурьян Давыд
Дана Даниил Дарий Дария Дарьяна Дементий Демьян Денис Дина Диодор Дионисий Дмитрий Добрыня Домна Доминика
Донат Дорофей Досифей Ева Евгений Евграф Евдокия Евдоким Евлампий Евлампия Евпраксия Евсевий Евстигней Евстрат
Евфимий Егор Екатерина Елена Елизар Елизавета Елизарий Емельян Епифан Еремей Ермак Ермила Ермолай Ерофей Ефим
Ефрем Ефросинья Жанна Захар Захарий Зенон Зинаида Зиновий Зиновия Зоя Зосима Игнат Игнатий Игорь Изабелла
Изольда Измаил Измаила Изяслав Иларион Илиана Илларион Илона Ильмира Инга Инесса Инна Иннокентий Иоанн Иоанна
Иоланта Ипат Ипатий Ипполит Ираида Ираклий Ирма Исаак Исай Исидор Исидора Иустин Июлия Казимир Калерия Калина
Каллист Каллиста Камилла Капитолина Капитон Карина Каролина Касьян Ким Кир Кира Кирилл Клавдий Клавдия Клара
Клементина Клим Климент Кондрат Кондратий Конкордия Констанция Корней Корнелий Корнилий Ксения Кузьма Куприян
Лаврентий Лаврентия Лазарь Лариса Леонид Леонида Леонтий Леонтина Лея Лидия Лилиана Лия Лола Лолита Лонгин
Лука Лукерья Лукия Лукьян Луиза Любава Любомир Людвиг Людмила Маврикий Мавра Магдалина Макар Макарий
Максимилиан Малика Мальвина Мануил Маргарита Марианна Мариам Марина Мариэтта Марк Маркел Мартин Мартын Марфа
Мелания Мелентий Мелетий Меркурий Меркул Мефодий Милада Милан Милена Милица Милослава Мина Минодора Мира Мирон
Мирослав Мирослава Митрофан Михаила Мстислав Муза Назар Назарий Наина Наркис Наталия Натан Нателла Неонила
Нестор Ника Никандр Никанор Никифор Никодим Николь Никон Нил Нинель Нифонт Нора Оксана Октавий Октавия
Октябрина Олег Олеся Олимпиада Олимпий Олимпия Ольгерд Онисим Онуфрий Орест Осип Оскар Павлина Павсикакий
Паисий Памфил Панкратий Пантелеймон Парамон Парфён Патрикий Пахом Пахомий Пелагея Пётр Пимен Платон Платонида
Поликарп Поликсена Полина Порфирий Потап Прасковья Прокл Прокопий Прокофий Прохор Пульхерия Рада Радий Радим
Радмила Радмир Радомир Раиса Ратмир Ревекка Регина Рената Ренат Римма Роберт Рогволд Родион Родомир Рогнеда
Роксана Ростислав Рубен Рудольф Руслана Руфина Рустэм Руфь Савва Савватий Савелий Саломея Самсон Самуил Сарра
Светислав Свирид Святогор Святослав Севастьян Северин Северина Северьян Селена Селиван Семён Серафим Серафима
Сергий Сидор Сильва Сильвестр Симеон Симона Снежана Созон Сократ Соломон Соломония Софон Софрон Спартак
Спиридон Станимир Станислав Степанида Стефан Стефания Сусанна Таисия Таисий Тамара Тамила Тарас Терентий
Теодор Тигран Тихомир Тихон Трифон Трофим Ульян Ульяна Устин Устинья Фаддей Фаина Феврония Федосей Федосий
Федот Федотья Фёкла Феликс Феликса Феодор Феодора Феодосий Феодосия Феоктист Феоктиста Феофан Феофил Фердинанд
Ферапонт Филарет Филипп Филимон Филиппина Флавий Флорентин Флорентий Фомина Фотий Фотиния Фридрих Фрол Харита
Харитон Харлампий Хрисанф Христиан Христина Христофор Цецилия Чеслав Эвелина Эдвард Эдгар Эдита Эдуард
Элеонора Элина Элла Эльвира Эльдар Эльза Эмилий Эмилия Эмма Эраст Эрик Эрика Эрнест Эрнестина Эсфирь
Эсмеральда Юлий Юлиана Юния Юнона Юстиниан Юстина Юхим Яков Якуб Янина Януш Ярополк Ярослав Ярослава Иакинф
Кеша Кешка Тёма Тёмка Сёма Сеня Лёва Лёнчик Гена Генка Геша Жора Зина Ника Никуша Рита Ритуля Стёпа Стёпка
Тимоха Тиша Филя Юрасик Ярик Севка Влада Славик Славка Макс Максик Кирюша Кирюха Колян Толян Вован Санёк Саня
Санька Лёха Лёшка Серёга Серёжка Димон Миха Мишка Андрюша Ваня Петька Федька Гришаня Натаха Наташка Ленка
Ленуся Светик Светка Танюша Танька Катюша Катюха Ирка Иришка Маринка Оленька Ольгуша Юлька Юляша Надюша Надька
Любаша Любаня Людка Людочка Галка Галочка Тамарка Зойка Верунчик Лидочка Ксюша Ксюха Настюша Настюха Дашулька
Полинка Алёнка Алёнушка Машка Машуня Маруська Сонька Сонечка Васёна Стеша Тася Тоня Тонька Фрося Феня
""".split()  # noqa: SIM905

MALAY: Final = """
Abu Adibah Adnan Afiqah Afzal Ahmadi Aimi Ainul Airin Aisyah Ajib Akib Alang Alawiyah Aliah Alias Amat Amdan
Amirah Anis Apong Ariff Arifin Armi Arshad Asiah Asma Asmah Asmat Asyikin Atiqah Awal Awis Awangku Ayang Ayuni
Azah Azira Azizah Azlina Azma Azura Azwa Azwin Badariah Baharom Baharum Bahrom Bakeri Bakri Batrisyia Bedah
Buang Budin Budiman Bujang Bujal Busrah Chik Chah Dahlan Dahlia Dalila Damit Daniel Darus Dayangku Deraman
Derahman Dhia Dhiya Dollah Durratul Ebong Edry Ejat Elmi Embong Endok Endut Erni Eryna Fadhlina Fadilah Fahana
Faizah Faridah Farhah Fasihah Fatanah Fathiah Fatihah Fauziah Firdaus Fitriah Ghani Habibah Habsah Hadijah
Hafsah Hairani Hajar Halim Halimah Halimatun Hambali Hamidah Hamka Hamzan Hanafiah Hanapi Hanisah Hartini
Harun Hasmah Hasnah Hassim Hazirah Hazmi Hidayah Husna Iffah Ilyana Imah Inas Insyirah Isahak Ismat Itam
Izatul Izyan Izzah Jaafar Jalil Jalilah Jaminah Jamil Jamilah Jantan Jasmin Jebat Jelani Jemaah Jemali Jeman
Jidin Johan Johar Junaidah Junus Juriah Kadir Kalsom Kamariah Kamil Karim Kartini Kasmah Katijah Kelthum
Kesuma Khadijah Khairiah Khairunnisa Khalis Khatijah Kulop Kundur Laili Lamin Latif Latifah Latip Lebai Liyana
Long Ludin Mahat Mahirah Maimon Maimunah Maisarah Majid Malek Maliki Manaf Mariam Mariani Marina Maryati Mas
Mashitah Masitah Masni Masri Mat Mawar Maznah Mazlina Mek Melor Meor Meriam Midah Minah Misbah Mizan Moin
Mokhtar Muaz Mubin Muizz Mukhlis Munah Munirah Murni Musalmah Muslim Mustakim Muzaffar Mydin Mysarah Nabilah
Nadia Nafisah Nahar Naim Najib Najihah Najwa Napiah Naqiuddin Narimah Nasha Nasrin Nasuha Natasya Nawi Nazirah
Ngah Nordiana Nordin Norain Noraini Norasyikin Norazlina Norhayati Noriah Norizan Norlela Norliza Normah
Normala Norsiah Nurain Nuraini Nurfarah Nurin Nurul Omar Orked Osman Pandak Paridah Pawi Piah Piee Puteh
Qaisara Qalesya Qamarul Qistina Quzairi Rabiah Rafeah Rafidah Rahah Rahayu Rahimah Rahmah Rahmat Raihan
Raihana Raja Rajab Rakiah Ramlah Ramlee Rashidah Rauf Razali Razif Rejab Ridhuan Rohana Rohani Rohaya Rohayu
Rokiah Roslina Rosmah Rosnah Rubiah Rugayah Ruhana Ruqayyah Ruzaini Ruziana Sabariah Sabtu Saerah Safar Safiah
Safiya Sahak Saiful Sakinah Saleha Salim Salimah Salina Salmah Salmiah Samad Saminah Samsiah Saniah Sapiah
Sapiee Saripah Sarimah Sarpin Saufi Selamat Seman Senah Senin Seruji Shafie Shahidah Shahirah Shahrin Shakila
Shakirah Shamsiah Sharipah Sharom Shazwan Siddik Sidek Siti Sofea Sofiyah Solehah Sudin Sufi Suhaila Suhana
Sulong Suriani Surina Suzana Syahira Syaiful Syakirah Syamimi Syarifah Syazwani Syuhada Tahir Talib Tambi
Tamby Tengah Timah Tompang Tuah Tumin Tuminah Ujang Ukasyah Umairah Usop Usup Uteh Wagiman Wahab Wahid Wahida
Wardah Wardina Wati Yahaya Yatim Yatimah Yem Yuhanis Yunos Yusnita Yusof Yusri Zahara Zahari Zaharah Zaimah
Zaini Zainab Zainah Zainon Zakiah Zaleha Zalina Zamzam Zanariah Zarina Zawawi Zawiyah Zubaidah Zubir Zulaikha
Zuraida Zurina Awi Bolhassan Bulat Drahman Ensawi Gimbang Jamain Kipli Lahaji Mohtar Mumin Narudin Piut Rambli
Sapuan Sebli Sulaili Suut Tarip Tusin Untong Wasli Zen Entili Nyambong Rentap Sandin Sanggau Tindin Jabu
Jelian Linggi Manggat Nyandang Sumbang Uchat Unchat Usat Lawai Lian Balan Bilong Padan Raut Tagal Gumbang Juin
Jipanis Majuakim Gimpil Lojuta Kaduk Motubang Gunting Sintil Timbang Justin Kalang Masidi Pairin Yusuf
Malingkai Sipangkui Batumbil Gading Bador
""".split()  # noqa: SIM905

INDIAN: Final = """
Aadhavan Achuthan Agilan Ahilan Akilan Alagan Alagappan Amaran Ambiga Ambrose Amirthalingam Anandan Ananthan
Anbalagan Anbarasi Anjali Annamalai Anushka Appadurai Appalasamy Arivalagan Arivazhagan Arjunan Arokiam
Arokiasamy Arul Arulmani Arumugam Arumugham Arunasalam Aruna Ashwin Asohan Azhagan Bala Balachandran
Balakrishnan Balan Balasubramaniam Balasundram Bavani Bhaskaran Bhavani Chandra Chandran Chandrasegaran Chelvi
Chellappan Chelliah Chinnappan Chinnasamy Chitra Daneswari Davindran Deepa Deivanai Devan Devaraj Devarajan
Devi Dhanabalan Dhanalakshmi Dhanaletchumi Dharma Dharmaraj Dharshini Dinesh Divya Durai Durairaj Easwari
Elango Ezhilan Ganapathy Ganesan Gangadharan Gayathri Geetha Gobi Gobinath Gomathi Gopal Gopalan Govindan
Govindasamy Gunalan Gunasegaran Guna Harikrishnan Hariharan Hemala Hemavathy Indiran Indra Indrani Inthumathi
Iswari Jagathesan Jaganathan Jamuna Janaki Jayabalan Jayakumar Jayalakshmi Jayanthi Jayaraman Jeevan Jegan
Jeganathan Jegathesan Jeyaraj Jothi Kalaimathi Kalaiselvi Kaliammal Kaliappan Kaliaperumal Kaliyaperumal
Kalyani Kamala Kamalanathan Kanagaraj Kanaga Kandasamy Kandiah Kannan Karunagaran Karthik Karthigesu Karuppiah
Karuppan Kasthuri Kathiravan Kathiresan Kathirvel Kavitha Kirubakaran Kogilavani Komala Kokila Krishnamoorthy
Krishnan Krishnasamy Kumaran Kumaravel Kumari Kumutha Kuppan Kuppusamy Lakshmanan Lalitha Lavanya Letchumanan
Letchumi Lingam Lingeswaran Logan Logeswaran Loganathan Lokesh Mageswari Mahalingam Mahendran Maheswaran Malar
Malarvizhi Malathi Manickam Manimaran Manimegalai Manivannan Manogaran Manoharan Mariappan Marimuthu Mathavan
Mathialagan Mathivanan Meenachi Meenakshi Meena Meyyappan Mogan Mohanadas Mohanan Moorthy Mugunthan Munian
Muniandy Munusamy Muralitharan Murugan Murugaiah Murugesan Murugesu Muthiah Muthu Muthukumar Muthusamy
Mutusamy Nadarajah Nadarajan Nadesan Nagalingam Nagarajan Nagappan Nagendran Nalini Nallathamby Nanthakumar
Nantini Narayanan Narayanasamy Navaneethan Navin Nithya Nirmala Pachaiappan Palani Palaniappan Palanisamy
Panjalai Param Parameswari Parameswaran Parthiban Paramasivam Parvathy Pavithra Perabakaran Perianan Periannan
Periasamy Perumal Pillai Ponnan Ponniah Ponnusamy Poobalan Poongodi Prabakaran Prabhu Pragash Pragasam Prakash
Prashanth Premalatha Premavathi Punitha Puspa Puvaneswari Raghu Rajagopal Rajalingam Rajamanickam Rajendran
Rajeswari Rajkumar Rajoo Rajah Rajan Rakesh Ramachandran Ramakrishnan Ramalingam Ramamoorthy Raman Ramanathan
Ramasamy Ramesh Ramiah Rani Ratha Rathakrishnan Ravichandran Ravindran Ravi Rengasamy Renganathan Renuka
Revathi Rohini Rukmani Sagadevan Sahadevan Saminathan Samy Sangeetha Sangaran Sanjeev Santha Santhanam
Saraswathy Saravanan Sarojini Saroja Sasikala Sasikumar Sashikumar Sathasivam Sathia Sathiaseelan Sathish
Sathya Savithri Seetha Segar Segaran Selladurai Sellamah Sellappan Selvam Selvan Selvanathan Selvarajah
Selvaraj Selvarani Selvi Shanmugam Shanmuganathan Shanthi Sharmila Sharvin Shobana Simathri Sinnappan
Sinnasamy Sithambaram Sivabalan Sivakumar Sivalingam Sivam Sivanesan Sivapragasam Siva Sivasamy Sockalingam
Somasundram Sri Sridharan Subbiah Subramaniam Subramanian Suganthi Sugumaran Sujatha Sukumaran Sundram
Sundaram Sundari Supramaniam Suppiah Suresh Surendran Suria Suseela Tamilarasi Tamilselvan Tamil Thamarai
Thambirajah Thanaletchumi Thanabalan Thangamani Thangaraj Thangavelu Thayalan Theeban Theiveegan Thenmozhi
Thilaga Thilagavathi Thinagaran Thirumalai Thiruchelvam Thivya Thulasi Udayakumar Udhaya Uma Umadevi Umapathy
Usha Uthayakumar Vadivelu Vaithilingam Valli Valliammai Vallipuram Vanaja Vani Vanitha Varatharajoo Vasantha
Vasanthi Vasudevan Vasuki Veeraiah Veerasamy Veerappan Velan Velayutham Vellasamy Velu Velusamy Venugopal
Vickneswaran Vigneswaran Vijaya Vijayakumar Vijayan Vikram Vimala Vinoth Visvanathan Viswanathan Yamuna
Yogarajah Yogeswaran Yogeswari Amarjit Amrik Avtar Balbir Baldev Balwant Balwinder Charanjit Daljit Darshan
Dalbir Gurcharan Gurdial Gurmit Gurmukh Gurnam Harbans Harbhajan Harcharan Hardev Hardial Hardip Harminder
Harpal Harpreet Jagdish Jagjit Jasbir Jaspal Jasvinder Jaswinder Joginder Kalwant Karamjit Karpal Kulwant
Kuldip Lakhbir Mahinder Malkit Manmohan Mohinder Mukhtiar Narinder Parmjit Paramjit Pritam Ranjit Rajinder
Ravinder Resham Sarjit Santokh Satwant Sarbjit Sukhvinder Sukhwinder Surinder Surjit Tarlochan Tejinder Tarsem
Tripat Ujagar
""".split()  # noqa: SIM905

HAN_SURNAMES: Final = """
Ang Au Auyong Ba Ban Beh Bek Boo Cha Chah Chak Cham Chang Chau Chay Che Cheam Cheok Chern Cheung Chew Chien
Chieng Ching Chiong Chiu Choa Choe Choi Choon Chu Chui Chun Deng Ding Dong Eng Er Eu Fam Fan Fang Feng Foh Foo
Foong Fu Gao Gaw Gew Go Goay Goy Guo Han Hang Hau Hee Heah Hen Hia Hiew Hing Hoi Hon Hoong Hou Hooi Hsu Hu Hui
Hung Hwa Hwang Jiang Jong Kai Kang Kao Kau Kek Keng Keoh Keong Kern Khaw Khong Khow Khu Khut Kiew Kiu Koay Kon
Kor Kou Kow Kuek Kueh Kung Kwek Kwa Kwang Kweh Lao Lek Len Lian Liao Lien Lih Liong Liu Liw Loi Loon Lu Lua
Lui Luo Luk Lum Lye Mak Mah Mao Meng Miao Mong Moo Mook Mow Mun Nam Neoh Ngai Ngang Ngau Ngeow Nguang Ngui
Ngooi Niam Nyeo Oi Oo Ou Ouyang Ow Pai Pan Pau Pee Peng Phan Phoon Phor Phuah Pek Pong Poo Poon Por Pung Qiu
Quan Quek Ren Sai Sam Sau Sek Seng Seet Seng Ser Sha Shak Sham Shan Shang Shao She Shee Shek Shen Sheng Shi
Shiau Shim Shoo Shu Shum Si Sian Siau Sie Siaw Sing Sit Sng Soong Sou Soong Su Suen Sui Sum Sun Sung Swee
Szeto Taing Tao Tang Teng Teow Thay Thean Thia Thien Thoo Thor Thum Tien Tien Tiew Tin Ting Tiong Toong Too
Tou Tsai Tse Tseng Tsang Tsen Tsui Tung Ung Ui Unn Vong Wah Wai Wan Wei Wen Weng Wo Wu Wun Xia Xiao Xie Xiong
Yan Yang Yau Yaw Yen Yeh Yi Yiap Yiew Yik Yim Yin Yiu Yoon You Yu Yuan Yue Yung Zeng Zhan Zhen Zheng Zhong Zhu
Zhuo Zou
""".split()  # noqa: SIM905

HAN_SYLLABLES: Final = """
Aik Aw Bai Bao Bei Bing Bo Boey Boh Bong Chan Chang Chau Chean Chek Chern Cheuk Cheun Chiang Chiat Chik Ching
Chiong Chiu Choi Chor Chu Chui Chuen Chung Chye Cui Dao Ding Dong Dou Duan Ek En Eow Eu Fai Fan Fang Fei Feng
Foo Fook Foon Foong Fu Fui Fung Fuk Gan Gang Gao Gee Gek Geng Gim Gin Goh Guat Gui Gun Guo Haur Hean Hee Hen
Hern Hian Hiang Hiap Hin Hing Hiong Hiu Ho Hoe Hoi Hoe Hon Hor Hou Hsiao Hsiu Hsuan Hu Hui Huan Huang Hui Hung
Huey Hwang Hwei Hyn Ing Inn Jen Jet Jiang Jiao Jiat Jie Jit Jiu Jo Joe Jong Ju Juan Juen Jui Jye Kaan Kam Kan
Kang Kar Kau Kay Kaur Kean Keat Kee Kei Kek Ken Keng Keow Ker Keung Khar Khee Kheong Khim Khin Khiong Khong
Khuan Khye Kiak Kiam Kiang Kiaw Kiek Kien Kiew Kim King Kiong Kiow Kitt Kiu Ko Kon Koon Koong Kuang Kui Kum
Kun Kung Kwai Kwan Kwang Kwee Kwok Kwong Laan Lam Lau Leet Lei Lek Lian Liang Liat Lien Lieng Lik Lim Lio
Liong Lip Lit Liu Loi Lok Long Loon Loy Lu Luan Lui Luk Lum Lun Lung Luo Lye Maan Mei Meow Mew Mian Miao Miew
Min Moi Mok Moon Mu Mui Muk Na Nai Nam Nan Nang Ngah Ngar Ngai Ngiap Ngiik Nging Ngiok Ngit Ngoh Ngok Ngoon
Ngor Ngui Nian Niang Nie Nien Ning Niu Nyet Nyuk Oi Ong Ooi Pai Pao Pau Pau Peck Peh Phang Pheng Phey Phing
Phoay Phooi Phui Phun Pik Pin Po Pong Poo Poon Pow Pung Qiao Qin Qing Qiong Qiu Qu Quan Quee Rong Ruo Sai Sam
San Sang Sau Seah Seang See Seik Sek Sem Ser Shao Shen Shiang Shiau Shih Shing Shiong Shiow Shong Shun Shuang
Shui Shuk Shum Siah Siak Sian Siat Siaw Siek Sien Sik Sim Sing Sio Siok Siong Sit Siu Siu So Soh Song Soo Soon
Sow Su Sui Suk Sun Sung Sut Swan Swang Sweng Syn Szu Tack Tai Tak Tan Tang Tao Tee Tein Tek Teng Teo Teow Thai
Tham Thau Thean Thiang Thim Thin Thing Thoong Thuan Thye Tiam Tiang Tiat Tiew Tik Tiong Toh Ton Tong Toong
Tsan Tse Tseng Tsu Tsui Tung Tyng Voon Wah Wang Wee Wen Woh Wong Woon Wooi Wu Wui Wye Xi Xia Xian Xie Xing
Xiong Ya Yaik Yang Yao Yap Yaw Yean Yeang Yee Yeen Yeh Yein Yek Yeng Yet Yeung Yeuk Yi Yick Yih Yim Yin Ying
Yiu Yoen Yok Yong Yoong Yow Yu Yue Yueh Yuet Yuh Yui Yuk Yung Zan Zhang Zhao Zhe Zheng Zhong Zhou Zhu Zhuo Zin
Zing Zong Zu Zun
""".split()  # noqa: SIM905

ENGLISH: Final = """
Abbot Adelaide Alaric Aldous Algernon Alma Aloysius Alvin Ambrose Amabel Annalise Ansel Araminta Ariadne
Aurelia Averil Avis Bartholomew Basil Bathsheba Bede Belinda Benedicta Bernard Bertie Beryl Bessie Birgitta
Boris Brendan Bridget Brigid Caitlin Caius Callum Caradoc Carina Caspian Cassandra Cassius Cathal Celestine
Charity Chloe Christabel Clarence Clifford Clive Clodagh Conan Connor Conor Conrad Corey Cormac Cornelia
Cosima Craig Crawford Cuthbert Dafydd Damaris Darragh Declan Denzil Digby Dilys Dolores Dominic Donovan
Drusilla Duncan Dympna Eamonn Edgar Edmond Effie Eileen Eilidh Eithne Elfrida Elgin Elroy Emlyn Enoch Erasmus
Errol Estelle Etta Eudora Eugene Eugenia Euphemia Eustace Evadne Evan Everard Ewan Fenella Fiona Fintan
Fitzgerald Flora Floyd Freda Frederica Gaius Gareth Garrick Gavin Gawain Gemma Genevieve Georgette Geraldine
Gerard Germaine Gervase Gilbert Gilda Godfrey Godwin Grainne Gregor Gudrun Gwendolen Gwilym Hannah Harriet
Hartley Hector Hedley Heloise Hermia Hermione Hester Hilary Hilda Hildegard Hortense Howell Hyacinth Iain
Ianthe Ieuan Imelda Ingrid Iona Iris Isaiah Isambard Isaac Isolde Ivan Jemima Jerome Jethro Jocasta Jocelyn
Josephine Joshua Jude Julius Justina Kathleen Keir Kenelm Kenneth Keziah Kieran Kirsten Kirsty Lavinia Leopold
Leslie Lester Lewis Linnea Llewellyn Lloyd Lorraine Lowell Lucasta Lucretia Ludovic Lydia Lynette Madoc
Malachy Malcolm Manfred Marcia Marcus Marigold Marius Marvin Mathias Maurice Maximus Melinda Melissa Meredith
Merle Merlin Mervin Minerva Monty Montgomery Morwenna Mungo Murdo Murray Nadia Naomi Nathaniel Ned Nessa
Nicodemus Nigel Noah Noelle Norbert Norma Nuala Octavia Odin Olaf Olga Oonagh Orlando Oswald Oswin Otis
Padraig Pamela Patience Percival Perpetua Philomena Phyllis Priscilla Prosper Prudence Quintin Rachel Ralph
Raphael Raymond Rebecca Redmond Regina Renata Reuben Rhodri Roald Roisin Roger Romola Rosina Roslyn Ruth
Samson Selwyn Septimus Sheila Sheridan Sibyl Sigmund Silvia Sinclair Solomon Sophronia Stanley Stella Stuart
Sylvia Tabitha Talbot Tarquin Terence Theodore Theophilus Theresa Thurston Tiberius Timothy Titus Tobin
Torquil Tristan Tristram Truman Ulrica Una Valentina Valerie Venetia Verena Vernon Veronica Vesta Victor
Vincent Virgil Vivienne Walter Wanda Wendell Wilf Wilfrid Wilhelm Willard Winifred Winona Wulfric Wyndham
Ysabel Yvette Yvonne Zachariah Zara Zebedee Zena Zinnia Zuleika
""".split()  # noqa: SIM905
