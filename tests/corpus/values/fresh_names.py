"""Names of the ``fresh`` part: rarer ones, older ones and short forms, by another hand than ``names.py``.

What shares a root with a word of ``names.py`` is cut when the lists are read: more are listed than are used.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from typing import Final

UZ_MEN: Final = """
Abbos Abdulaziz Abdullo Abdumalik Abdunosir Abdusalom Adiz Afzal Ahliddin Akbar Akobir Alijon Alpomish Amin
Amirxon Arslon Asliddin Asomiddin Ashraf Atham Ayubxon Bahriddin Barot Bayram Begzod Bekjon Berdiyor Bilol
Burhon Dadaxon Daler Donyor Dostonbek Egamberdi Elbek Elmirza Eshmurod Ergashboy Fayoz Feruzbek Firdavs Fotih
G'anisher G'ofur Habib Haydarali Hojiakbar Hokim Hoshimjon Hojimurod Ikrom Ikboljon Inomjon Isroil Iskandar
Izzatbek Jaloldin Jonibek Jo'rabek Kamron Kenja Komron Lochin Mahkam Mamur Mardon Ma'ruf Mashhur
Mehrojiddin Mingboy Mo'min Muhriddin Muqim Murtazo Mustafo Nabi Najmiddin Narzullo Nazirjon Nizomiddin Norqul
Numon Ochil Oqil Orifjon Orzimurod Oxunjon Panji Parviz Pirmuhammad Qobil Qodirali Quddus Qulmamat Qosimjon
Rasul Ravshanbek Risqiboy Ro'zimat Sadriddin Safar Salohiddin Sayfiddin Shamsiddin Sharof Shermat Sirojbek
Soatmurod Suyun Tal'at Tojiddin To'ychi Toshpo'lat Uchqun Ubaydullo Umrzoq Urol Vali Vohidjon Xayrullo Xislat
Xudoyor Yaxshimurod Yodgor Zayniddin Zikrillo Ziyovuddin Zoir
""".split()

UZ_WOMEN: Final = """
Adolat Anora Asal Asila Aziyat Bahora Bashorat Bibisora Bonu Charosxon Dildor Dilnavoz Dilafro'z Dilshoda
Durra Ezozaxon Farog'at Firuza Fotiha Gavharoy Gulandom Gulasal Gulbadan Guldasta Gulira'no Gulmira Guljahon
Gulruh Gulsevar Gulyora Hadicha Hamida Hanifa Hayitxon Hulkar Huriyat Ibodat Inobat Jamila Jannat Jumagul
Kumush Kumri Lutfiya Lazokat Mahfuza Mahbuba Maysara Mastura Matluba Maxsuma Marjona Mashhura Maryamoy Mehri
Mehrangiz Minavvar Mo'tabar Mohlaroyim Muattar Mukarram Muyassar Navbahor Nazira Nodirabegim Norjon Nozik
Odina Oftob Omina Orasta Ominaxon Oyjamol Oysuluv Oyto'ti Parvina Pokiza Qizlarxon Qumri Qunduz Rahbar Rano
Rohila Rohat Risolat Ro'zigul Rukhsona Sabina Safiya Sohila Salima Saodat Sarviqomat Shahribonu Sharofat
Sharifa Shirmonoy Shodiya Shukrona Soliha Sora Tamanno Tanzila Tursunoy To'tiyo To'lg'onoy Ulfat Umriniso
Uljon Vasila Xadicha Xosiyat Xumora Xonzoda Yorqinoy Yoqutxon Zaynab Zebuniso Zumrad Zubayda Zulhumor
""".split()

UZ_SURNAME_STEMS: Final = """
Abdukarim Abdulla Adil Ahmadjon Akbar Alimqul Allaberdi Amonbay Amirqul Anorboy Arziqul Ashurmat Asadulla
Astanaqul Atajan Avliyaqul Ayub Babajan Bahromqul Bakir Barat Begimqul Bekchan Berdiqul Berdimurat Bo'riboy
Boymirza Boyqobil Chori Chutbay Dadamirza Dadaboy Dehqon Donaboy Dusmurat Egamqul Elmurat Erdon Ermat Eshbo'ri
Eshpo'lat Eshniyoz Esonboy Fattoh Fayzimat Gadoyboy G'aniqul G'aybulla G'oziy Habibulla Haqberdi Hayitboy
Hazratqul Himmat Hotam Imomqul Inog'om Irgash Isoq Isroilov Jabborqul Jiyanboy Jo'raqul Juma Jumaniyoz
Kamolqul Kenjaboy Kochqor Ko'chim Komolboy Mallaboy Mamatqul Mamarajab Mannon Mardonqul Masharip Matchon
Matkarim Matniyoz Matyoqub Mavlon Meliqo'zi Mengliboy Mo'minqul Musurmon Muqim Nabiy Narziqul Nasriddin
Nazarqul Niyozmat Nizom Nurali Nuriddinboy Oblaqul Ochilqul Orifqul Oripboy Otaqul Oymat Ozodqul Parda
Parpiboy Pirimqul Po'latqul Qahhor Qambar Qarshiboy Qayum Qo'ldosh Qo'shoq Qo'ziboy Qulmat Qunduzboy Razzoq
Rizoqul Ro'ziboy Sadulla Sapar Sayfulla Saydulla Shamsi Sherali Shermuhammad Shomurod Soatboy Soliqul
Subhonqul Suvonqul Suyar Temirqul Teshaboy Tangriqul Toirboy To'raqul To'ychiboy Tog'aymurod Ubaydulla Ulash
Urinboy Umirzoq Usta Vafoqul Valixo'ja Xaitboy Xalil Xidirboy Xolbo'ta Xo'jamqul Xolmirza Xudoyqul Xursand
Yaxshiboy Yangiboy Yigitali Yo'lchiboy Zaynulla Zohidqul Ziyodulla
""".split()

RU_MEN: Final = """
Авдей Агафон Адам Адриан Азарий Аким Альберт Альфред Амир Анисим Ардак Аристарх Арнольд Арсен Арсений Артемий
Архип Аскар Афанасий Богдан Боян Бронислав Булат Вальтер Вениамин Викентий Вильдан Виссарион Влас Всеволод
Гарик Гаврил Гелий Генрих Герасим Гордей Давид Дамир Даниэль Демид Демьян Динар Добрыня Ерофей Ефим Ефрем
Захарий Зиновий Игнат Игнатий Иларион Ильдар Иннокентий Иосиф Ипполит Исаак Камиль Касьян Клим Климент Кондрат
Корней Лаврентий Леонтий Лукьян Макар Макарий Марк Мартин Мирон Мирослав Митрофан Мстислав Назар Наум Нестор
Никанор Никодим Оскар Остап Панкрат Пантелей Парамон Платон Прохор Радик Радмир Рамазан Рамиль Ратмир Ринат
Роберт Родион Ростислав Рудольф Рустэм Савва Савелий Самсон Святослав Севастьян Серафим Спартак Стефан Тарас
Терентий Тихон Трофим Устин Фарид Федот Феликс Филимон Филипп Флор Харитон Христофор Эдгар Эльбрус Эмиль Эрик
Эраст Юлиан Яков Ян Януш
""".split()

RU_WOMEN: Final = """
Августа Аврора Агата Аглая Агния Аделина Аида Аксинья Алевтина Альбина Альмира Амалия Амина Ангелина Анисья
Анфиса Ариадна Ассоль Ася Беатриса Берта Богдана Бронислава Варвара Василиса Венера Веста Виолетта Влада
Глафира Гликерия Гузель Гульшат Дана Дария Дина Динара Добромира Доминика Ева Евдокия Евфросиния Ефросинья
Забава Зарема Злата Зоя Иветта Изабелла Изольда Ильмира Инга Инесса Иоланта Ия Капитолина Каролина Клавдия
Клара Лада Лиана Лилия Лейсан Леся Луиза Лукерья Любава Майя Майра Марта Марфа Матрёна Мелания Мира Мирослава
Муза Наина Нателла Ника Нонна Октябрина Олимпиада Павлина Пелагея Прасковья Рада Ревекка Рената Розалия
Роксана Руфина Сабина Серафима Сусанна Стелла Стефания Тамила Ульяна Устинья Фаина Феврония Фёкла Флюра Фрида
Элеонора Элина Элла Эльза Эмилия Эмма Эрика Этери Юлиана Юнона Яна Ярослава
""".split()

RU_SHORT: Final = """
Гоша Жора Тоша Феденька Тёма Стёпа Гриша Боря Лёва Лёня Кеша Яша Сеня Гена Паша Вадик Веня Эдик Ефимыч Зоечка
Ася Варя Уля Глаша Аля Люся Лёля Зина Клава Тося Фая Дуся Настёна Ленуся Ириша Светик Людочка
""".split()

RU_SURNAMES: Final = """
Авдеев Агапов Акимов Аксёнов Анисимов Артамонов Архипов Бирюков Бобылёв Большаков Бондарев Бурлаков Бутусов
Быков Верещагин Вершинин Вишневский Власов Воронцов Гаврилов Глухов Голованов Голубев Горбунов Горшков Гришин
Громов Гуляев Гурьев Дашков Дворецкий Дегтярёв Дементьев Добровольский Дорофеев Дроздов Дубровин Дьячков
Евсеев Елисеев Еремеев Ермаков Ершов Ефремов Жданов Завьялов Загорский Зеленский Зиновьев Золотарёв Зуев
Игнатов Исаев Казаков Калашников Калугин Капустин Карпов Касаткин Каштанов Климов Князев Колпаков Кондратьев
Коновалов Корнилов Костин Котов Кочетков Красильников Кривошеев Крюков Кудрявцев Кулагин Куприянов Лавров
Лазарев Ларионов Левченко Литвиненко Логинов Лосев Лукин Лыткин Малахов Мальцев Мамонтов Маслов Мельников
Мещеряков Миронов Митрофанов Мухин Назаров Наумов Некрасов Нестеренко Нечаев Носков Овчинников Одинцов Озеров
Островский Панкратов Панфилов Пахомов Перевалов Пестов Пименов Плотников Покровский Потапов Прохоров Пугачёв
Рогов Родионов Рожков Рыбаков Рябов Савельев Сазонов Самойлов Сафонов Селезнёв Сизов Симонов Синицын Скворцов
Соболев Стрелков Субботин Сухарев Терентьев Тетерин Тихонов Токарев Третьяков Трифонов Туманов Уваров
Успенский Устинов Федосеев Фирсов Фомин Харламов Хохлов Царёв Чеботарёв Черкасов Чижов Шаповалов Шаров
Шестаков Шилов Широков Шмелёв Шубин Щербаков Щукин Юдин Югай Нам Хегай Огай Тян Мин
""".split()

MS_MEN: Final = """
Adnan Afendi Aidil Ainuddin Airel Akashah Aliff Amin Ammar Aqil Ariffin Arman Ashraf Asri Aswad Ayyub Azim
Azizan Azri Bakhtiar Basir Burhan Daud Dzulfahmi Edry Ehsan Fadzil Fahmi Faizal Fakhrul Farhan Fathi Fazli
Ghazali Hafizi Hafizuddin Hambali Hamka Harith Haziman Hazrul Helmi Hud Ihsan Ilham Ilyas Iqbal Iskandar Izham
Izzuddin Jazlan Jefri Juhari Khalid Khairil Khalis Lokman Mahadi Marwan Megat Mirza Muaz Muhaimin Munir Muizz
Naqib Naufal Nukman Omar Qayyum Qhalif Rafiq Raimi Rasydan Rayyan Ridhuan Rifqi Rosli Ruzaini Safwan Salman
Sabri Shamsul Sharul Shukri Sulaiman Suhaimi Syamil Tarmizi Thaqif Ukasyah Umar Uwais Wafiy Wahab Yazid Yusri
Zaim Zakwan Zamri Zarif Ziyad Zufar
""".split()

MS_FATHERS: Final = """
Abas Abu_Bakar Alias Anuwar Arshad Awaluddin Aziz Baharom Bahari Bidin Borhan Buang Che_Mat Dahlan Darus
Deraman Desa Embong Endut Ghani Hashim Hassan Hamid Harun Hussin Ibrahim Ishak Jaafar Jalil Jantan Jusoh Kadir
Karim Kassim Khamis Lazim Leman Lebai Long Mahmud Mamat Man Manaf Mat_Isa Mion Misbah Mokhtar Mydin
Nawi Ngah Nordin Othman Pauzi Puteh Rahim Rais Rajab Redha Rejab Resat Sahar Said Saidin Salim Salleh Samad
Samsudin Sani Seman Senin Shaari Shafie Sharif Sidek Sudin Sulong Taha Tahir Talib Tambi Tuah Ujang Wagiman
Wahid Yaakub Yahaya Yatim Yem Yunus Zabidi Zahari Zainuddin Zawawi Abdul_Latif Abdul_Mutalib Bujang Budin
Kahar Kamis Lamin Majid Masri Mokti Muslim Piah Pilus Pungut Ratnam Rosdi Saad Saiman Sarip Sarpin Tajuddin
Tumin Timbang Tengah Damit Metussin Metali Matussin Jumat Tinggal Sabtu Zainol Zulkarnain Bador Dolah Kechik
Kulup Mahat Nasir Pandak Rejap Seruji Tompang Zakari Zulkipli
""".split()

MS_WOMEN: Final = """
Adawiyah Adriana Afifah Aina Aisyah Alwani Amani Anisah Arissa Asiah Asyikin Athirah Ayuni Azlina Azura
Azwa Bahiyah Batrisyia Bazilah Che_Som Damia Delaila Dhia Dhiya Durratul Effa Elina Ezzah Faizah Farhana
Farisha Fasihah Fauziah Fitri Hajar Hamidah Hanani Hanisah Haryati Hayati Hidayu Humaira Iffah Ilyana Insyirah
Intan Irdina Iwani Izyan Jannah Juliana Julia Kalsom Khalisah Khairunnisa Laila Lailatul Mahani Mahirah
Maimunah Marliana Marina Masitah Mazlina Melati Munirah Mysarah Nadhirah Najihah Nasuha Nazirah Norlida
Normala Nuraisyah Ramlah Raihana Rabiatul Rashidah Rafidah Ruqayyah Rozita Sabariah Safiyyah Saadiah Sakinah
Salwa Saniah Sabrina Shazwani Shuhada Solehah Suhaila Sumayyah Sulastri Syazana Tasnim Tijah Umairah Waheeda
Wardah Yusrina Zahidah Zahra Zakiah Zanariah Zawiyah Zubaidah Zuraida Zuriani Rosnani Rogayah Dyg_Siti
""".split()

MS_SECOND: Final = """
Hazirah Nasrin Zulaika Nabihah Sofiyah Umairah Qaisara Aleesya Batrisya Insyirah Fathiah Solehah Munirah
Athirah Zikri Hazmi Fahim Aqmal Wafi Safwan Najmi Fitri Muhaimin Ashman Zuhair Ridwan Faqih Irsyad Naqiuddin
Azrul
""".split()

CHINESE_SURNAMES: Final = """
Ang Aw Beh Bong Boey Chai Cham Chang Chau Chen Cheng Cheong Cheung Chia Chiam Chiang Chien Chieng Ching Choo
Chooi Chou Chow Choy Chuah Chui Chung Dang Eng Fam Fan Fang Fong Fung Gan Gooi Han Heng Heah Hew Hii Hoe Hon
Hong Hooi Hor Hoo Huang Hwang Jong Kam Kan Kang Keh Keong Khaw Khong Khor Kiew Kong Kuan Kuek Kwan Kwok Kwong
Lai Lam Lang Law Leong Leow Leng Leung Liang Liaw Lian Ling Liong Loke Loong Looi Lui Lum Mah Mak Man Mok Moey
Ngan Ngeh Ngeow Ngoo Oon Pan Pang Peh Pek Phang Phoon Phua Poh Poon Puah Quah Quek Saw Seah Seet Seow Siah Sim
Siow Soh Sng Soon Soong Sum Sung Tai Tam Tang Teng Teo Tew Thean Thong Thor Tiang Ting Tiong Tok Tong Tsai
Tung Ung Voon Wee Woo Woong Yam Yang Yau Yeo Yeoh Yeong Yeow Yew Yim Yin Yoong Yuen Yung Zhang Zhou Zhu Kuok
Tiew Sia Puan
""".split()

CHINESE_GIVEN: Final = """
Bak_Chuan Beng_Hui Bing_Han Boey_Yan Cai_Ni Chai_Hoon Chang_Yi Chean_Siang Cheng_Yew Chi_Ming Chia_Wen
Chin_Aik Choon_Kiat Chor_Har Chooi_Fong Chow_Meng Chuan_Seng Chui_Peng Dao_Ming Ee_Lin En_Qi Eng_Chuan Fei_Yun
Fook_Sang Foong_Yee Gaik_Hong Gim_Leng Geok_Choo Guan_Eng Guat_Hwa Guek_Lian Hai_Lun Han_Boon Hao_Ran Hean_Tat
Heng_Siong Hock_Chye Hooi_Cheng Hoay_Li Hong_Seng Hoong_Meng Hsien_Loong Huey_Shin Hwee_Min Ing_Hock Jen_Yi
Jian_Wen Jing_Wen Jit_Seng Joo_Ee Joon_Fatt Kai_Xuan Kam_Fook Kean_Hoe Keat_Lim Keng_Yaik Khai_Shin Kheng_Aun
Khim_Wah Kian_Ping Koon_Swan Kooi_Lan Kuan_Yew Kum_Seng Kwai_Fong Lai_Fun Lay_Peng Leng_Hock Lih_Shan Lip_Eng
Loy_Sian Man_Kwong Meng_Kiat Min_Qi Mooi_Sim Ngai_Lam Ngiik_Hua Nyuk_Lin Oi_Leng Pak_Hoe Peng_Soon Phaik_Gaik
Pooi_San Poh_Geok Pui_Yan Qian_Hui Qin_Ru Ren_Jie Rou_En Rui_Xiang Say_Hock Seng_Kee Shao_Wei Shi_Han Shin_Yee
Shu_Fen Siok_Bee Sin_Hooi Sing_Ping Siong_Teck Sook_Fun Soon_Huat Suet_Mei Tai_Loong Tang_Wei Tat_Wah
Thiam_Hock Thoong_Fatt Tian_Le Ting_Ting Tiong_Lai Toh_Hin Tuck_Meng Tze_Hern Uei_Chin Vei_Shan Vun_Ken
Weng_Hong Win_Nie Woei_Ling Xiang_Ling Xiao_Tong Xue_Er Yan_Xi Yang_Hui Yen_Fei Yoke_Lan Yong_Sheng You_Ren
Yuet_Ngor Yun_Shan Zhao_Yu Zhen_Hao Zheng_Yu Zhi_Qing Zhong_Han Cheok_Hui Chern_Yi Chiew_Ping Ching_Yee
Dong_Mei Eu_Jin Fung_Kiew Gek_Lian Jeng_Wei Kwong_Ming Lean_See Liang_Jun Ling_Fei Mong_Hwa Nam_Seng Ping_An
Sheng_Kai Shun_Fatt Sien_Yee Teng_Yi Tong_Sheng Zong_Ming Zun_Yang
""".split()

TAMIL_MEN: Final = """
Aadhavan Agilan Ajith Amaran Anbarasan Arjunan Aravind Arul Ashok Azhagan Baskaran Bharath Chandran Chelliah
Cheran Darshan Deenadayalan Devan Dharmalingam Elango Ezhil Ganapathy Gobinath Gokul Gunaseelan Hariharan
Ilamaran Inbaraj Jagathesan Jayakumar Jeevan Kalaiselvan Kandasamy Karthik Kathirvel Kesavan Kogilan Kumaresan
Logeswaran Loganathan Magendran Manimaran Mathivanan Mugilan Nagarajan Nadarajah Narayanan Naveen Nithyan
Palanisamy Parthiban Pathmanathan Ponnusamy Pragash Puvanesan Raghavan Rajagopal Ramanathan Sathish Sashikumar
Segaran Shanmugam Sivakumar Somasundram Thamilselvan Thanaraj Theeban Udayakumar Vasudevan Veloo Vikneswaran
Yogarajan
""".split()

TAMIL_FATHERS: Final = """
Achuthan Adaikalam Alagappan Amirthalingam Ammasi Andiappan Annamalai Appasamy Appadurai Arokiasamy Arunasalam
Athinarayanan Ayyasamy Batumalai Chidambaram Chinnasamy Chinniah Doraisamy Elumalai Gopal Govindasamy
Gunasegaran Gurusamy Iyavoo Jaganathan Jayaraman Kaliappan Kaliyaperumal Kanagaraj Kandiah Karuppiah
Karuppanan Kathirasan Kolandasamy Kuppusamy Letchumanan Mahalingam Manickam Marimuthu Mariappan Mayandi
Meyyappan Mookan Moorthy Munusamy Mutusamy Muniandy Nagappan Nalliah Natarajan Nallathamby Packirisamy
Pachaiappan Pakianathan Palaniappan Palaniandy Panneerselvam Paramasivam Periasamy Periannan Ponniah Poobalan
Purushothaman Rengasamy Rathinam Renganathan Retnam Sabapathy Samikannu Sandrasegaran Sannasi Santhanam
Sathasivam Sebastiappan Selladurai Sellappan Seenivasagam Sethuraman Sinnathamby Sinnappan Sithambaram
Sivalingam Sockalingam Soosai Suppiah Supramaniam Tangavelu Thanabalan Thandavan Thambirajah Thangaraju
Tharmalingam Thiruchelvam Ulaganathan Vadivelu Vaithilingam Vellasamy Velayutham Veerappan Veerasamy
Veeramuthu Vengadasalam Vijayaratnam Visvanathan Vythilingam Yesudas Yellappan Ratnasamy Krishnasamy Ganeson
Nadesan Nagalingam Muthiah Manogaran Maruthamuthu Sanmugam Sundaram Sundararajoo Kasinathan Kulasegaran
Kunjiraman
""".split()

TAMIL_WOMEN: Final = """
Abirami Amutha Anjalai Anusha Annapoorani Bhuvaneswari Chitra Deepa Devaki Dhanalakshmi Eswari Gayathri
Gomathi Hemalatha Indrani Ishwarya Janaki Jayanthi Jothi Kalaivani Kanchana Kasthuri Kogilavani Komathi
Kumutha Logeswari Maheswari Mangai Manimekalai Meenachi Mekala Nalini Nirmala Nithya Pavithra Poongodi Prema
Punitha Puspavalli Rajeswari Ranjini Rohini Sangeetha Santhi Sarojini Selvarani Shamini Sivagami Sumathi
Sugunah Tamilarasi Thamayanthi Theivanai Thenmoli Uma Vani Vasuki Vijayaletchumi Vimala Yamuna Yogeswari
""".split()

EN_MEN: Final = """
Alastair Alvin Archie Arnold Basil Bernard Bradley Bruce Byron Caleb Cameron Cecil Cedric Clarence Clifford
Clive Clyde Colin Connor Conrad Craig Curtis Cyril Damian Darren Declan Derek Desmond Dexter Dominic Duncan
Dwayne Edgar Edmund Elliot Ernest Evan Felix Floyd Francis Frederick Gavin Geoffrey Gerald Gilbert Glenn
Gordon Graham Grant Gregg Hector Herbert Howard Hugo Humphrey Ian Irving Jasper Jerome Keith Kenneth Kirk
Lance Leonard Leroy Lester Lloyd Malcolm Maurice Melvin Miles Neil Norman Orson Percy Philip Quentin Ralph
Raymond Reginald Rex Roderick Roger Rory Rupert Russell Seth Sheldon Sidney Stanley Stuart Sylvester Terence
Theodore Tobias Tristan Vernon Victor Vincent Wallace Walter Warren Wesley Wilfred Zachary
""".split()

EN_WOMEN: Final = """
Abigail Adelaide Agatha Agnes Alexandra Alice Alma Amelia Annabel Audrey Beatrice Bernadette Bernice Bethany
Beverly Bianca Blanche Bonnie Bridget Camilla Candice Cassandra Cecilia Celeste Charlotte Clarissa Claudia
Colleen Constance Cordelia Daphne Dolores Doris Dorothy Edith Eleanor Eloise Elsie Esther Ethel Eunice Evelyn
Felicity Florence Frances Freda Georgina Geraldine Gertrude Gillian Gladys Gloria Gwendolyn Hazel Henrietta
Hilary Imogen Ingrid Irene Jacqueline Josephine Judith Juliet Lavinia Leona Lorraine Louise Lucinda Lydia
Mabel Madeleine Marjorie Maureen Mildred Millicent Miriam Monica Muriel Myrtle Naomi Nora Octavia Ophelia
Pamela Paula Penelope Philippa Phoebe Phyllis Prudence Rhonda Rosalind Rosemary Ruth Sabrina Sheila Sybil
Sylvia Tabitha Teresa Theresa Ursula Veronica Vivian Wendy Winifred Yvonne
""".split()

EN_SURNAMES: Final = """
Abbott Ainsworth Aldridge Appleby Armitage Arkwright Barlow Barrett Beaumont Beckett Bickerton Blackwood
Blythe Bradshaw Braithwaite Briggs Bromley Buckley Burgess Burnham Calloway Carmichael Cartwright Castleton
Chadwick Chamberlain Cheetham Clifton Coldwell Colquhoun Connolly Crawford Cresswell Crompton Cunningham
Dalton Dawson Delaney Denham Dobson Donnelly Drummond Dunlop Eastwood Eccles Ellsworth Entwistle Fairbanks
Fairclough Farnsworth Featherstone Fenwick Finnegan Forsyth Foster Fothergill Gallagher Galloway Garfield
Gladstone Goddard Goodwin Greenwood Grimshaw Hackett Haddock Hadley Halliwell Hargreaves Hartley Haversham
Heathcote Higginbottom Hobbs Holloway Horsfall Hubbard Huxley Ingram Jarvis Jenkins Kavanagh Kendrick Kershaw
Kirkpatrick Lancaster Langley Ledbetter Livingstone Lombard Longbottom Lovell Lumley MacAllister MacKenzie
Maddox Marsden McCarthy McIntyre McLaughlin Merriweather Middleton Montague Mortimer Mulligan Naismith Newbury
Norwood Nuttall Ogilvy Oldfield Osborne Oakley Pickering Pilkington Plumpton Pritchard Quigley Radcliffe
Ramsbottom Ravenscroft Rowbotham Rutherford Satterthwaite Sedgwick Shackleton Sheridan Shufflebottom Sinclair
Somerville Stafford Stanhope Sutcliffe Swinburne Tattersall Thackeray Thistlewood Thornton Trelawney
Tunnicliffe Underhill Vaughan Wainwright Walmsley Wentworth Wetherby Whitehead Winterbottom Wolstenholme
Worthington Yardley
""".split()
