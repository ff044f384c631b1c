"""Words of names for the part ``wide``: the rare as often as the common; combined freely, nobody is meant.

Uzbek, Tajik, Karakalpak and Kazakh words are in Uzbek Latin, Russian and Korean-Uzbek ones in Cyrillic,
given names of two words with ``_``. ``wide_names.py`` drops what the other parts have.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from typing import Final

UZ_MEN: Final = """
Abbos Abdujabbor Abdukarim Abdulaziz Abdulhamid Abdulhay Abdumalik Abdumannon Abdumo'min Abdunabi Abduqodir
Abdurauf Abdusalom Abdusamad Abdusattor Abdushukur Abduvohid Abduvahob Abduxalil Abulfayz Abulqosim Afzal
Ahror Akbar Akobir Alijon Alimardon Allayor Amin Amriddin Anis Ashraf Ashur Asliddin Ataxo'ja Avazbek
Ayubxon Azimjon Badriddin Bahriddin Baraka Barot Begzod Behzod Bekmirza Berdiyor Bilol Bo'riboy Bo'ston
Burhon Chinpo'lat Choriyor Dadajon Daler Damir Daniyor Diyor Do'stmurod Doston Egamberdi Elbek Elnur Elshod
Ergashali Eshmurod Eshpo'lat Fahriyor Farruh Fayozbek Feruz Firdavs Fozilbek Fotih G'aybulla G'anisher
G'ofur G'olibsher G'ulomjon Habibullo Hakimjon Hamdam Hamidulla Hamro Haqberdi Hayitboy Haydarali Hayot
Hazratqul Hoshimjon Hotam Humoyunmirzo Husayn Ibodulla Ikrom Imomali Imron Inomjon Iskandar Ismat Izzatillo
Ixtiyor Jafar Jahonshoh Jamoliddin Jasurbek Javod Jo'rabek Jonibek Jumanazar Kamoliddin Karomat Kenja Komron
Kozimbek Lochin Lutfillo Ma'ruf Madaminjon Mahkamboy Mamarajab Mamasoli Mansurxon Mardon Maqsud Mashrab
Mehriddin Mirabror Miraziz Mirkamol Mirolim Mirsaid Mirvohid Mo'min Mo'ydin Muhiddin Muhsin Munisbek Murtazo
Musoxon Muslimbek Nabijon Najmiddin Nasriddin Navro'zbek Nazirjon Ne'mat Niyoz Nizomiddin Nosirxon Nusrat
Nu'mon Obid Oltinbek Omon Orif Orzimurod Oxunjon Oqil Otamurod Otaxon Panji Parviz Pirmat Pirnazar
Po'latxo'ja Qaxramonjon Qilichbek Qobil Qodirali Qosimxo'ja Qo'chqor Qo'ldosh Qo'ziboy Qurbonali Qutlug'
Rajabboy Ramz Rasulbek Raufjon Rayimqul Rixsiboy Rizo Ro'zimat Saddam Sadriddin Safar Said Saidazim Saidumar
Salohiddin Saloydin Samar Samariddin Sarimsoq Sattorali Saydulla Sayfiddin Shahboz Shamsiddin Sharof
Sharofiddin Shermat Shodmon Shokir Shomurod Shoniyoz Siddiqjon Sohib Suhrob Suvonqul Ta'lat Tilav Toji
Tojiddin Tolmas To'raqul To'xtasin Tursunali Turob Turdali Ubaydullo Umrzoq Usta Uyg'un Urol Vahob
Valisher Vosil Xasanboy Xayrulla Xidir Xoliq Xolmurod Xolmo'min Xolbek Xotamjon Xudoyor Xushnud Xo'jamurod
Yahyo Yaxshiboy Yigitali Yorqin Yo'lchi Yunusali Zabihullo Zafarbek Zarif Zayniddin Ziyodulla Ziyovuddin
Zoir Zuhur Zulfiqor
""".split()
UZ_WOMEN: Final = """
Adolat Afruza Anbar Anora Aqida Asal Asila Asolat Azizaxon Bahora Bahriniso Barchin Barchinoy Bashorat
Bexosiyat Bibixonim Binafsha Bo'tagul Bonu Bodomgul Chaman Chinnigul Chiroy Dilafruz Dilbahor Dildor
Dilhumor Dilfuzaxon Dilkash Dilmira Dilnavoz Dilobar Dilrabo Dilso'z Diyora Durri Durdonaxon Ergashoy Enajon
Fariza Farida Farog'at Fayoza Farzona Fayruza Firuza Gavharoy Gulasal Gulbadan Guldasta Guldona Gulhayo
Gulira'no Gulishod Guljamol Gulmira Gulnigor Gulruh Gulsara Gulsumbibi Gulyora Gulzoda Hadicha Hayriniso
Hikoyat Hojar Humayro Hulkar Husnora Husniya Ibodat Iffat Inobat Iqbol Irodaxon Jamila Jannat Jahona Jumagul
Kumush Kumri Klara Karomatxon Kifoyat Lazokat Luiza Latifa Laziza Mafratxon Mahbuba Mahfuza Mahsuda Maqsuda
Mardona Marg'uba Marjona Marvarid Mashhura Mastona Matluba Maysara Mayram Mehribon Mehrigiyo Mo'tabar
Moxlaroyim Mohigul Mohlaroyim Muattar Muborakxon Muhlisa Mukambar Mukarrama Munavvar Munisa Murodaxon
Musharraf Mushtari Muyassar Nafosat Nargizaxon Nasibaxon Navbahor Navro'za Nazira Nazmiya Nekbaxt Nigina
Nigorabonu Niso Nodiraxon Noila Nozik Nozli Nurjahon Nursuluv Odina Oftob Ogulxon Oltinoy Omina Ominaxon
Onaxon Orzugul Oynisa Oyjamol Oyposhsha Oyshirin O'g'iloy O'lmasoy O'rinoy Parizod Parvina Poshshajon
Qandolat Qimmat Qizlarxon Qumri Qunduz Ra'noxon Rahbar Rahima Risolat Ro'zixon Ro'zigul Robiyaxon Rohat
Roila Ruxshona Ruxsat Sabina Sabriya Safiya Saltanat Samira Sanam Saodat Sarvara Saboxon Sayyora Sharofat
Shahnoz Shahrizoda Shakarxon Shaxlo Shirin Shodiya Shukrona Siddiqa Sojida Soliha Subhiniso Suluv Sug'diyona
Suyuma Tanzila Tillaxon Tojixon Tojinisa Toshbibi To'lg'onoy To'tixon Tursunoy Turg'unoy Ulbo'sin Ulug'oy
Umriniso Unsin Uzukbibi Umriya Vasila Vasilaxon Xadija Xalima Xanifa Xayriya Xonzoda Xosiyatxon Xumora
Xushro'y Yodgora Yoqutxon Yoqimtoy Yorqinoy Yulduzxon Zahro Zamirahon Zarifa Zebiniso Zevar Zilolaxon
Zinnura Ziyodaxon Zuhro Zubayda Zumrad Zulhumor Zulnora
""".split()
UZ_SURNAMES: Final = """
Abdujabborov Abdullajonov Abdumalikov Abdunazarov Abduqahhorov Abdusamadov Abdusattorov Abduvahobov Adashev
Ahmadaliyev Akbarov Alimardonov Allaberganov Allayarov Amirqulov Aminov Artiqov Asadullayev Ashirov
Ashurmatov Asqarov Atajonov Avazov Avliyoqulov Axunov Azizov Babajanov Bahromov Bakirov Baratov Baxtiyorov
Bekchanov Bekmirzayev Berdiyev Berdimurodov Bo'riyev Bobomurodov Boymurodov Boysunov Bobojonov Bo'ronov
Burxonov Chinniqulov Chuliyev Choriyorov Dadaxonov Daminov Dehqonov Diyorov Do'stov Do'smatov Donayev Egamov
Egamnazarov Eshmurodov Eshonxonov Esanov Erkinov Elmurodov Fayziyev Fayzullayev Farmonov Fatxullayev
Fattoyev G'aniyev G'aybullayev G'iyosov G'oziyev G'oyibov Habibullayev Hamidov Haqnazarov Hasanboyev Hayitov
Hayitmetov Hikmatov Holiqov Holmirzayev Hotamov Ibodullayev Ibodov Imomov Inog'omov Irisboyev Isoqov
Islomjonov Ismatov Isroilov Jabborxonov Jamolov Jo'raqulov Jumaniyozov Jumanov Kamolov Kenjayev Kimsanov
Komilov Kozimov Ko'charov Lapasov Lutfullayev Ma'murov Madiyorov Mahmadaliyev Mallayev Mamajonov Mamarasulov
Mamatqulov Mamirov Mannopov Mansurov Mardonov Mashrabov Matchonov Matkarimov Matyoqubov Meliqo'ziyev
Mirsoatov Mirxodiyev Mirzaqulov Mo'minov Mo'ydinov Muhammadiyev Muhiddinov Muminxo'jayev Muqimov Musayev
Mustafoyev Muxtorov Muzaffarov Nabiyev Najimov Narzullayev Narziyev Nasimov Nasriddinov Nazirov Ne'matov
Nishonov Niyozov Nizomov Nomozov Nurullayev Nuriddinov Nusratov Obidov Oblaqulov Ochilov Odilov Omonov
Orifov Ostonov Otaqulov Otamurodov Oxunboboyev O'rinov O'rozov O'sarov O'tayev O'razov Pardayev Parpiyev
Pirmatov Pirnazarov Po'latov Primov Qambarov Qahhorov Qayumov Qilichev Qobulov Qo'chqorov Qo'ldoshev
Qo'shmonov Qo'ziyev Quvondiqov Rahmatullayev Ravshanov Raximboyev Rixsiyev Rizayev Rustamov Ruzmetov Saburov
Sadullayev Saidmurodov Saitov Saparboyev Sariqov Sarimsoqov Sayfullayev Sayidov Shamsiyev Sharofov Shermatov
Shokirov Shomurodov Shodmonov Shoyqulov Sirojov Sohibov Soliyev Suyunov Suvonov Suyarov Tangirov Temirov
Tilavov Tillaboyev Tog'ayev Tohirov Toirov Tojiboyev To'laganov To'lqinov To'raqulov To'xtasinov To'ychiyev
Turg'unov Turdimatov Turobov Ubaydullayev Umirzoqov Umrzoqov Uralov Urinboyev Ustayev Vafoyev Valijonov
Xalilov Xalmatov Xayrullayev Xaitov Xidirov Xoldorov Xolbo'tayev Xoliyorov Xonimqulov Xotamov Xudoyorov
Xudoynazarov Xushvaqtov Yangiboyev Yaqubov Yarashev Yaxshiyev Yigitaliyev Yo'lchiyev Yorqulov Zaynobiddinov
Zohidov Zoirov Zuhurov Zulfiqorov
""".split()
UZ_PLAIN_SURNAMES: Final = """
Bahodirzoda Toshmat Olimiy Navro'ziy Karamatiy Zarafshoniy Eshonzoda Xo'jandiy Mavlono Boytemir Beshimzoda
G'ulomzoda
""".split()

STEPPE_MEN: Final = """
Abat Abilkasim Aqjol Alpamis Alliyar Amanbay Aman Amanliq Arman Arislan Asan Asqarbay Ayapbergen Aydos Azat
Baltabay Bauirjan Batir Bayram Begdulla Berdaq Berdibay Bekbolat Biybit Bazarbay Daniyar Dawlet Dawletbay
Dawletmurat Dauren Dauit Dosan Erbol Erlan Ermek Esbergen Esen Esengeldi Galim Gani Genjebay Iqlas Islambek
Jalgas Janabay Janibek Jaqsiliq Jasulan Jandos Jengis Jetkerbay Joldas Jumabay Kuat Kenes Kengesbay Kuanish
Kuralbay Madi Maqset Marat Meirjan Muratbay Nietbay Nietulla Nurlan Nurbol Nursultan Olja Oraz Oralbay
Orinbay Orazali Pirjan Polat Parakhat Qayrat Qalbay Qallibek Qanat Qdirbay Qonisbay Qurbanbay Qutlimurat
Rasbergen Rustem Saparbay Saparmurat Sarsenbay Seitjan Serik Serjan Seytmurat Sultanbek Talgat Tanirbergen
Temirbek Tileubergen Tleubay Tolegen Torebek Turganbay Uzaqbay Ualikhan Yerjan Yerasil Yerkebulan Zhanat
Zhomart Anushervon Bezhan Behrom Daleron Emomali Faridun Firuz Habib Hofiz Iskandarsho Jamshedi Khurshed
Komyor Manuchehr Mehrdod Mehrob Navid Orzu Qurbonsho Romish Rustami Saadi Shahriyor Shodi Siyovush Sorbon
Sukhrob Umedjon Vahdat Zabur Zavqibek Aslonsho Bakhtovar Gulmahmad Imomnazar Khayyom
""".split()
STEPPE_WOMEN: Final = """
Aygul Aynur Ayjamal Ayman Aysuliw Aysultan Aliya Alima Altinay Ariuxan Asem Aqmaral Aqsungul Bagdagul Bayan
Bibigul Biybiayim Botagoz Bazargul Damegul Dana Dariga Dinara Gulayim Gulbanu Gulimxan Guljahan Gulnar
Gulparshin Gulshat Gulzira Gulziba Injigul Indira Jadira Jamiyla Janar Jansaya Jibek Jumagul Juldiz Kamar
Kamshat Kunsuliw Kuralay Laura Liza Madinabibi Makpal Meruert Mayra Mariyam Miyrigul Moldir Nagima Nazgul
Nurgul Nursaule Oraztabigan Orazgul Parakhatgul Perdegul Perizat Raushan Raygul Roza Sabira Salima Saltanat
Sapargul Sara Saule Shinar Shiyrin Sholpan Sulushash Sanem Tamara Tazagul Togzhan Totigul Tursinay Ulbala
Ulbosin Ulzhan Ulpan Uljan Venera Zarina Zauresh Zhanna Zhuldyz Zulfiya Anohito Bunafsha Dilnoz Farahnoz
Gulchin Gulafshon Jonona Khosiyat Lola Manija Mehrangez Mijgona Mohrukhsor Nasrin Nigini Nilufari Parastu
Parvona Rudoba Ruhangez Savrinoz Savsan Shabnam Sharora Shahnozi Shukufa Takhmina Tahmina Zaynura Zevarsho
Zulaykho
""".split()
STEPPE_SURNAMES: Final = """
Abatov Abilov Abishev Aymbetov Aytmuratov Aytbaev Aytjanov Allambergenov Allanazarov Allaniyazov Amanov
Amanbaev Arzimbetov Asenov Atashov Ayapov Babanazarov Bauetdinov Baymuratov Baynazarov Bayniyazov Begjanov
Bekimbetov Bekmuratov Bekniyazov Berdimbetov Berdimuratov Berkinbaev Biysenbaev Daribaev Dauletbaev
Dawletmuratov Dawletyarov Dilmanov Dosimbetov Dosjanov Embergenov Erejepov Erniyazov Ermanov Esemuratov
Esimbetov Gayipov Genjemuratov Ibraimov Ismetullaev Izbasarov Jaksimuratov Jaksylykov Jalgasov Jangabaev
Jarimbetov Jienbaev Jollibekov Joldasbaev Jumagulov Jumamuratov Jumabaev Kabulov Kaipbergenov Kallibekov
Kalmenov Kalmuratov Karlibaev Kaniyazov Kenesbaev Kojamuratov Kudaybergenov Kurbanbaev Kutlimuratov
Madreymov Mambetov Mambetkarimov Mambetnazarov Matekeev Menlibaev Muratbaev Naurizbaev Niyetbaev
Nizamatdinov Nurabullaev Nurimbetov Nurjanov Oralbaev Orazimbetov Orazbaev Orinbaev Otarbaev Paluaniyazov
Paluanov Pirjanov Pirniyazov Qallimbetov Qaljanov Qosbergenov Qurbaniyazov Rejepov Reymov Sagidullaev
Sagindikov Saparov Saparniyazov Sarsenbaev Seydametov Seytimbetov Seytmuratov Seytnazarov Sultamuratov
Tajimuratov Tanirbergenov Tajibaev Temirkhanov Tilepbergenov Tileumuratov Toreshov Torebaev Turdimuratov
Turganbaev Turekeev Uteuliev Utegenov Utemuratov Uzakbaev Uzaqov Xojabaev Xojaniyazov Yernazarov Yusupbaev
Zhaksybekov Zhumabekov Zhaparov Rahmonali Gulmurodzoda Ashurzoda Nabizoda Mirzozoda Saidzoda Davlatzoda
Boboev Kholov Odinaev Gadoev Gulov Faizov Sharipzoda Nazriev Safarzoda Jonmahmadov Khujamurodov
""".split()

RU_MEN: Final = """
Авдей Адам Адриан Азарий Аким Альберт Альфред Амвросий Анисим Арнольд Арсен Арсений Артур Архип Афанасий
Богдан Бронислав Вавила Валерьян Варлам Венедикт Вениамин Викентий Вилен Виссарион Влас Владлен Всеволод
Гавриил Галактион Гарри Гаспар Генрих Герасим Гордей Давид Далер Дамир Демид Демьян Дементий Добрыня Донат
Евграф Евдоким Евсей Егор Елисей Емельян Еремей Ермолай Ефим Ефрем Зосима Игнат Игнатий Изяслав Илларион
Илларий Иннокентий Ион Иосиф Ипполит Исаак Казимир Камиль Карл Карен Касьян Ким Клим Климент Корней Кузьма
Лавр Лаврентий Лазарь Леонард Леонтий Лука Лукьян Макар Марк Мартын Марсель Милан Мирон Митрофан Модест
Моисей Мстислав Мурад Назар Наум Нестор Никифор Никодим Нил Оскар Остап Панкрат Панфил Пантелей Платон
Порфирий Потап Прокоп Прокофий Прохор Радий Рамиль Ратмир Рауль Ринат Рихард Родион Ростислав Рубен Савва
Савелий Самсон Самуил Святослав Севастьян Семён Серафим Сократ Спартак Стефан Тарас Терентий Тигран Тихон
Трифон Трофим Ульян Устин Фаддей Федот Феликс Феодосий Филат Филимон Филипп Флор Фома Харитон Христофор
Эдгар Эмиль Эммануил Эраст Эрик Эрнест Юлиан Юлий Юстин Яков Ян Януш Рамзан Роберт Рудольф Булат Ильдар
Ильнур Айрат Фаниль Наиль Равиль Рустэм Шамиль Тагир Ленар Фарит Марлен Эрнст Лаврик Арам Ашот Гурам Вахтанг
Август Агафон Адольф Аверьян Алмаз Андриан Анфим Аристарх Аскольд Боян Будимир Велимир Витольд Владилен
Володар Вольдемар Евлампий Евстафий Елизар Ерофей Златан Иероним Измаил Кондрат Кондратий Лонгин Любомир
Мефодий Мечислав Назарий Никон Олимп Онуфрий Орест Парамон Пафнутий Пахом Пимен Поликарп Рюрик Сидор
Спиридон Тимон Феофан Эльбрус Эмир Ювеналий Ярополк
""".split()
RU_WOMEN: Final = """
Августа Агата Агафья Агнесса Агния Аглая Ада Адель Аделина Азалия Аида Аксинья Алевтина Александрина Алико
Алисия Альбина Альфия Амалия Амина Ангелина Анисья Анфиса Ариадна Арсения Аэлита Бажена Белла Береслава
Бэлла Варвара Василиса Василина Васса Венера Весна Виолетта Виталина Влада Владислава Воля Галима Генриетта
Гертруда Гета Глафира Гликерия Гузель Гульнара Дана Дара Дарина Диана Дина Динара Домна Ева Евангелина
Евдокия Евпраксия Есения Ефросинья Ждана Жозефина Забава Замира Зара Зинаида Злата Зоя Изабелла Изольда
Илона Инга Инесса Ираида Ирма Искра Ия Капитолина Каролина Клавдия Клара Клементина Конкордия Лада Лана
Лариса Лейла Лея Лиана Лидия Лика Лилиана Лилия Линда Лина Лолита Лора Луиза Лукерья Любава Магда Магдалина
Майя Мальвина Марианна Марта Марфа Марьям Матильда Матрёна Мелания Мила Милена Милица Милолика Мирослава
Муза Нана Нонна Октябрина Олимпиада Павла Пелагея Прасковья Рада Радмила Раиля Ревекка Рената Роза Розалия
Роксана Ромина Рузанна Рузиля Руфина Сабина Сабрина Сажида Саломея Серафима Сильвия Стелла Степанида
Стефания Сусанна Таисия Тереза Тина Ульяна Устинья Фаина Фания Федора Феврония Фёкла Флора Фрида Хельга
Христина Цветана Эвелина Эдита Элеонора Элина Эльза Эмилия Эмма Эрика Эстер Юзефа Юлиана Юнона Юстина Ядвига
Яника Ярослава Ясмина Агриппина Акулина Алсу Анжелика Антонида Арминэ Асия Аурика Божена Верона Весняна
Вилена Виринея Дарьяна Евлалия Ефимия Зиля Зульфира Иванна Камила Кармен Киара Леокадия Любомила Люция
Макрина Меланья Наина Нателла Ника Нинель Павлина Платонида Резеда Рогнеда Румия Северина Сюзанна Улита
Феофания Хава Чулпан Эмина
""".split()
RU_SURNAMES: Final = """
Абакумов Авдеев Аверин Агапов Акимов Аксёнов Алёшин Ананьев Анисимов Анохин Аристов Артюхов Архипов Астафьев
Афанасьев Бабкин Баженов Балашов Баранов Барсуков Басов Безруков Белкин Белоглазов Бердников Бирюков Бобров
Бобылёв Болотов Бочаров Брагин Буданов Булатов Бурдин Бурлаков Буров Быков Вавилов Варламов Веденеев Вдовин
Вершинин Веселов Винокуров Вишняков Владыкин Воеводин Вологдин Воронин Ворошилов Востриков Гаврилов Галкин
Гладков Глебов Глушков Голиков Голованов Голубев Горбунов Гордеев Горшков Грачёв Гребенщиков Грибов Грошев
Гуляев Гурьев Гусев Давыдкин Демидов Дементьев Денисов Долгов Доронин Дорофеев Дроздов Дубинин Дьяконов
Евдокимов Евсеев Елизаров Емельянов Еремеев Ермаков Ермилов Ершов Ефимов Ефремов Жаров Жданов Жилин Журавлёв
Завьялов Зайцев Захаров Зверев Зимин Зиновьев Золотарёв Зорин Зотов Зуев Зыков Игнатов Измайлов Исаев
Кабанов Казаков Калачёв Калашников Калинин Капустин Карасёв Карпов Карташов Касаткин Кирсанов Киселёв Климов
Князев Кожевников Колесников Колосов Комиссаров Кондратьев Коновалов Коротков Корягин Костылёв Кочетков
Кошелев Крылов Крюков Кудрявцев Кудряшов Кузин Куликов Лазарев Лапин Лапшин Ларионов Латышев Лобанов Логинов
Лопатин Лукин Лыткин Лысенков Мальцев Маслов Матвеев Мельников Мешков Мещеряков Минаев Миронов Митрофанов
Моисеев Молчанов Муравьёв Мухин Мясников Назаров Наумов Нестеров Нефёдов Никифоров Никонов Носков Овсянников
Одинцов Озеров Окулов Осинцев Панов Панфилов Пастухов Пахомов Пестов Петухов Пименов Пирогов Платонов
Плотников Покровский Полунин Попелышев Поздняков Потапов Прокофьев Прохоров Пшеничников Рогов Родионов
Рожков Рощин Рубцов Румянцев Русаков Рыбаков Рябинин Рябов Рязанцев Савельев Савин Сазонов Самойлов Самсонов
Сафонов Седов Селезнёв Селиванов Сизов Симонов Скворцов Снегирёв Соболев Сотников Спиридонов Старостин
Стрелков Субботин Суворов Суханов Сухарев Сысоев Терехов Тетерин Тимофеев Титов Тихомиров Токарев Третьяков
Трофимов Трошин Туманов Уваров Усов Устинов Ушаков Фадеев Федотов Филатов Филиппов Фомин Фокин Харитонов
Хохлов Худяков Царёв Цветков Чеботарёв Черепанов Черкасов Чернов Чижов Шаповалов Шаров Шестаков Шилов Ширяев
Шмелёв Шубин Шувалов Щербаков Щукин Юдин Яшин Бойко Гончаренко Ткаченко Шевчук Коваленко Лысенко Мельничук
Кравчук Бондаренко Данилюк Гриценко Вишневский Заболоцкий Добровольский Чайковский Залесский Раевский
Толстой Черных Седых Долгих Гнедых Каменский Шаляпин Мкртчян Петросян Оганесян Арутюнян Гарипов Шакиров
Мухаметшин Латыпов Хайруллин Юлдашбаев Файзрахманов Зиганшин Гильманов Ахметзянов
""".split()
RU_SHORT: Final = """
Саня Саша Шурик Санёк Лёха Лёша Лёня Толик Толян Димон Димка Дима Диман Женёк Женька Вовчик Вован Вовка
Серёга Серёжа Сеня Гоша Жора Гера Гриша Гришаня Илюха Илюша Колян Коля Костян Костик Макс Мишаня Миха
Мишутка Никитос Олежка Пашка Паха Петька Петруха Рома Ромка Ромыч Русик Славик Стасик Стас Стёпа Тёма Тёмыч
Тимоха Тимка Федя Филя Юрик Юрец Яша Аля Аллочка Алёнка Анечка Анюта Анька Асенька Настюша Настя Настёна
Тоня Валюша Варя Василиска Верочка Викуся Вика Галчонок Галя Дашуля Даша Дашка Женечка Зина Зиночка Инночка
Ириша Ирка Иришка Катюха Катя Катюша Кариша Ксюша Ксюня Леночка Ленка Лида Лизок Лиза Лилька Любаша Люда
Людочка Люся Майка Марго Маришка Маня Машуля Маша Надюша Надя Натаха Наташа Нинуля Олечка Оля Оленька Поля
Поля Рита Риточка Светик Света Светуля Соня Сонечка Тася Таня Танечка Танюха Томочка Тома Уля Эля Элечка
Юлька Юля Юленька Яночка Янка Тимурчик Рустик Дамирка Эдик Эдичка
""".split()

KOREAN_SURNAMES: Final = """
Югай Тян Тё Хегай Шегай Дегай Тегай Когай Огай Ногай Пегай Мегай Магай Лигай Нигай Тигай Дигай Чагай Сагай
Вагай Егай Угай Ким Ли Цой Пак Тен Хан Хон Хван Кан Ан Ан-Дя Ни Нам Но Ню О Пан Пен Пя Пу Сим Син Со Сон Сен
Сун Тон То Тхай У Ун Ха Хе Хо Чен Чжен Чо Чу Чун Чой Че Шин Шек Шим Эм Эн Эо Ю Юн Ян Кви Квон Ко Кон Кын Лян
Лим Лю Ма Мин Мун Мён Мянг Бан Бя Бяк Гвак Гу Де Дё Дю Ди Дон Ём Им Ин Ир Кугай Цхай Тхе Хен Чан Пек Пхё
Тюгай Никай Сивон
""".split()
KOREAN_GIVEN: Final = """
Аркадий Афанасий Аполлон Бронислав Вилорий Виссарион Вячеслав Гелий Герман Гертруда Роберт Рудольф Моисей
Трофим Клим Эдуард Эрнест Феликс Эмма Эльза Эльвира Венера Виолетта Диана Земфира Зоя Ирэна Клара Лаура
Лилия Луиза Люция Марта Мира Нелли Нонна Роза Руфина Светлана Серафима Стелла Флора Эсфирь Эмилия Чун-Хо
Ен-Сун Сен-Нам Дон-Су Ок-Сун Сун-Хи Мен-Дя Чер-Су Бон-Хак Хва-Ен Инь-Сук Ген-Ман Чан-Сик Тхэ-Ён Ги-Соп
Пён-Ок Ок-Хи Сан-Ир Ден-Сук Мин-Джун Су-Бин Ха-Ныль
""".split()
