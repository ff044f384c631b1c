"""Given names used in Uzbekistan, beyond those of Faker's providers. Latin; other spellings fold to these.

Common knowledge of the language, put down by hand; no list of real people stands behind it.
"""

from __future__ import annotations

from typing import Final

UZBEK: Final = """
Rahmon Raxmon Vazira Ibragim Kozim Qozim Jalil Jalila Zokir Zakir Hakima Halima Xalida Hoshim Habib Habiba
Hafiz Haydar Haydarali Hayrulla Hikoyat Hojimurod Iskandarjon Isoq Isomiddin Ismoil Ismoiljon Israil Is'hoq
Kabir Kabira Kalonxon Kamolxon Karomat Komiljonbek Kurbon Kudrat Lutfi Lutfixon Ma'ruf Ma'rufjon Mahkam Mahmud
Mahsud Mamarajab Mamasoli Mamat Mashrab Matyusuf Mavlon Mavlonbek Mavlono Maxmud Mehri Mehriddin Mirali
Miraziz Mirjalol Mirkomil Mirsaid Mirshod Mirvali Mirzabek Mirzohid Mirzakarim Mohlaroy Mohinur Mohinabegim
Mubina Mubora Muhabbatoy Muhammadaziz Muhammadrizo Muhayyo Muhlis Muhlisa Muhtasar Munis Munisa Muqimjon
Murtazo Musaxon Muso Mutallib Nabi Nabiya Najmiddin Najim Namoz Narimon Nargizaoy Nargizabonu Navbahoroy Nazar
Nazarali Nazira Nazirjon Ne'matullo Nilufaroy Nizomjon Nodirshoh Norboy Norbek Norbuvi Nozigulxon Nurhayot
Nurjahon Nusrat Odina Ollobergan Olimaxon Oltinbek Omina Oqiljon Orifa Orzubek Otabek Oybarchinoy Oybekjon
Oydiniso Oynisa Oyshaxon Oytoji Parda Pardaboy Pirimqul Po'lat Qalandarjon Qaxramon Qodiraliyev Qorajon
Qosimali Qo'ziboy Qo'zi Qudratjon Qulmurod Qumri Qunduz Qurbonbek Rabbim Rahima Rahmatilloh Rahmonjon Raima
Ramziddin Ranoxon Rashid Rashida Rashidjon Ravza Rayhonaxon Risqiya Rohatoy Roziya Ro'zixon Ruqiya Ruxsat
Rustamali Sadaf Sadriddinjon Saidaxon Saidbek Saidazim Saidqosim Saidxon Sakina Salohiddin Salomxon Samad
Samadjon Samar Samariddin Samira Sanat Sanobar Saodat Sarvigul Sattorjon Sayfi Sayyod Shakar Shakir Shahrijon
Shamsi Shamsiqamar Sharofat Shavkatbek Shermamat Sheroz Shirin Shirinoy Shodi Shodmonjon Shoh Shoabbos
Shoahmad Shokira Shorasul Shukrona Shukurjon Siddiq Siddiqa Sidiqjon Subhon Sug'ro Sulaymonjon Sultonxon
Suvonqul Tabassumxon Tafakkur Tojixon Tojigul Toji Tolib Toxir Toxirjon Tulqin To'xtasin To'xtaboy To'xtamurod
To'raxon Turdiali Turdimat Turg'unali Ubaydjon Ulmasbek Ulug'bekjon Umar Umarali Umida Umurzoq Unsin Usmon
Ustobek Vahob Valisher Vasilaxon Voris Xafiza Xakim Xakima Xamdam Xamida Xamro Xamroqul Xolbibi Xolbuvi Xoldor
Xolisa Xoljon Xolmamat Xosiyatxon Xudoyor Xudoyberdi Xudoynazar Xursanoy Xushvaqt Yaxyo Yoqutxon Yorqin
Yo'ldoshev Yulduz Yunus Yusuf Zafar Zahro Zamirabonu Zarnigora Zaynab Zaynabbonu Zebi Zevara Zikrillo Zikriyo
Zilolaxon Ziyodulla Zokira Zulfiniso Zulxumoroy Zumrad Zuhriya Davlatboy Davlatmurod Dilmuhammad Dilorombonu
Dilshodjon Dilshodbek Dilyorbek Diyora Do'smat Dostonjon Ergashali Ermat Erkin Eshqobil Eshonqul Eshtemir
Farida Farhod Fotima Fozilaxon Gavharxon G'affor G'affur G'anisher G'anijon G'ulomiddin Go'zalxon Gulandomxon
Gulbadan Gulbegim Guljamol Gulnoraxon Gulnur Gulsora Gulyuz Bahrombek Barnobek Baxtigul Baxshillo Begmurod
Bekmurod Bibixon Bo'ron Bo'tavoy Boltaboy Bozorboy Abror Abrorjon Adolatxon Ahad Ahror Alibek Aliya Alijonbek
Alpomishbek Anzirat Ashraf Asadjon Asilbek Asliddin Asomiddin Atham Avazxon Ayub Azima Aziza Azizaxon Azlar
Bahor Bakir Baratali Batir Boymirza Charos Choriyev Chori Chamangul Alpomish Matluba Toshtemir Jumanazar
Xolmirza Shodmon Shodmonbek Sanobar Mamarasul Berdimurod Qilich Zulxumor Mohichehra Nozigul Oygulxon Barno
Maqsuda Mahliyo Manzura Marg'uba Mohidil Muslima Ma'mura Moxinur Mo'tabar Nazokat Nasima Nigina Nilufar
Omonjon Omon Oqil Orif Orifjon Orzigul Pahlavon Pirnazar Qalandar Qambar Qo'chqor Qo'ldosh Qurbon Qurbonoy
Qutlug' Rayhona Raupjon Rauf Rahmatjon Rajabboy Ro'zimat Ro'zi Sadriddin Saidmurod Sanam Sayid Sayidjon
Shermuhammad Shohista Shoxista Shoira Sho'hrat Suhayl Sulton Suyun Tillo Tilloxon Turob Turobjon Tursunali
Xolida Xonzoda Xosiyat Yorqinoy Yo'ldoshbek Yusup Zuhriddin Zokirxon Zayniddin Ziyoda Anasxon Abduraxmon
Abdurasul Abduvahob Abdukarim Abdufattoh Abduxalil Abdusamat Abdulla Bahodirjon Baxtiyorjon Bobir Boymurod
Abbos Abdullo Abdulloh Abdulaziz Abdurahim Abdurahmon Abdurashid Abdusalom Abdusamad Abdusattor Abduvali
Abduvohid Abduxoliq Abdug'ani Abdug'affor Abduqodir Abdumannon Abdumajid Abdumo'min Abdunabi Abduqahhor
Abdurauf Abdurazzoq Abdushukur Abrorbek Adham Adiba Adxam Afzal Aliakbar Alimardon Alisher Amirbek Anora
Anorgul Anvarbek Aqida Arofat Arslonbek Asadbek Asadulla Asalxon Asatulla Asilabonu Askar Asqar Asror Avaz
Avazbek Axmad Axror Ayubxon Azamat Azamjon Azimjon Azima Azimbek Azizbek Azizjon Azizxon Azizullo A'zam
Badriddin Bahodir Bahrom Baxrom Baxodir Baxtiyor Bahriddin Baxriddin Begzod Bekzod Bektosh Bekhzod Behzod
Bexruz Berdiyor Boburjon Boboqul Bobomurod Bobojon Botirjon Bo'riboy Burxon Burhoniddin Davlatjon Davronbek
Davronjon Dilafruz Dilbarxon Dildora Dilfuza Dilmurod Dilnavoz Dilnoza Dilorom Dilrabo Dilshod Dilshoda
Dilyora Dilso'z Dostonbek Doston Do'stmurod Doniyorbek Donyor Egamberdi Elbek Eldor Elmira Elmurod Elyor
Elyorbek Elshod Erkinjon Eshmurod Eshmat Fayoz Fayzulla Fayzullo Fazliddin Farida Farrux Farruh Farruxbek
Faxriddin Fathulla Feruzbek Feruzjon Fozil Fozilbek Furqat Furqatjon G'ayrat G'ayratjon G'iyos G'iyosiddin
G'ofur G'ofurjon G'olibjon G'ulom G'ulomjon Gavharoy Go'zaloy Gulandom Gulasal Gulbahor Gulbaxor Gulchehra
Gulchexra Guli Gulida Gulmira Gulnora Gulnoza Gulrux Gulruh Gulsanam Gulsara Gulshan Gulshoda Guljahon
Gulxumor Gulyora Habibulla Habibullo Hafiza Hakimjon Halimjon Hamid Hamida Hamidulla Hamidjon Hamza Hasanboy
Hayitboy Hayotjon Hikmat Hikmatulla Hilola Hojiakbar Hulkar Husan Husanboy Husayn Husniddin Husniya Ibodat
Ibodulla Ibrohimjon Ikrom Ikromjon Ilyos Ilyosbek Inomjon Iroda Isfandiyor Ismat Ismatulla Isroil Iskandar
Iskandarbek Islombek Islomjon Ixtiyor Izzatulla Izzat Jahongir Jaloliddin Jamoliddin Jamila Jamolbek
Jamshidbek Jasurbek Jasmina Javlon Javlonbek Javohirbek Jo'rabek Jo'raboy Jonibek Jumaboy Kamola Kamoliddin
Kamronbek Karimjon Karimbek Karimboy Karima Keldiyor Kenja Komiljon Komila Komola Ko'paysin Latifa Latif Laylo
Laziza Lochinbek Lutfulla Lutfiya Lobar Madaminjon Madina Madinabonu Maftuna Mahbuba Maxbuba Mahfuza Maxliyo
Mahmudjon Mahmuda Mahsuma Malohat Mamajon Mamadali Mamatqul Mannon Mansur Mansurbek Mardon Mardonbek Marhabo
Masrur Mas'ud Mashhura Mastura Matyoqub Mavjuda Mavluda Mavlon Mehriniso Mehribonu Mehrangiz Mohigul
Mohinabonu Mohira Muattar Mubinabonu Muhabbatxon Muhammad Muhammadali Muhammadjon Muhammadbobur Muhiddin
Muhriddin Muxriddin Mukarram Muqaddas Munira Munisxon Muninisa Murodjon Murodali Musallam Muslimbek Mustafo
Muxtor Muxtorjon Muyassar Mutabar Muzaffar Muzaffarbek Nabijon Nafisaxon Nargiza Nargizaxon Nasiba Nasriddin
Nasrullo Nasrulla Navruzbek Naima Ne'mat Ne'matjon Nigora Nigoraxon Nilufarxon Nizom Nizomiddin Nodira
Nodirbek Nodirjon Nodirabegim Noila Normat Normurod Norqul Nosir Nosirjon Nozanin Nozimjon Nozimaxon Nuriddin
Nurbek Nurali Nurmurod Nursulton Nurullo Odiljon Odilbek Odilov Olimjon Olimxon Ominaxon Oybek Oydinoy Oygul
Oyposhsha Oysha Oysuluv Oyxon Ozodbek Ozoda O'g'iloy O'ktam O'lmasbek O'ktamjon O'rinboy O'tkir O'tkirbek
Otajon Otamurod Ochil Parizoda Parvina Po'latjon Qahramon Qahhor Qobil Qobiljon Qodirjon Qosim Qosimjon Qudrat
Qudratilla Qurbonali Qurbonboy Quvondiq Ra'no Rahima Rahimjon Rahmatilla Rahmatulla Rahmatullo Rahmonali
Ravshan Ravshanbek Ravshanoy Raximjon Raxmatjon Risolat Ro'zimuhammad Ro'ziboy Ro'zigul Robiyaxon Rustam
Rustambek Rustamjon Ruxsora Ruxshona Sabohat Sadoqat Safar Safarali Saidakbar Saidali Saidahmad Said Saidjon
Salima Salim Salimjon Salomat Saltanat Samandarbek Sanjarbek Sanobarxon Saodatxon Sarvarbek Sardorbek Sattor
Sayyora Sayfiddin Sayfullo Sevara Sevinchoy Shahboz Shaxboz Shahlo Shaxlo Shahnoza Shaxnoza Shahrizoda Shaxzod
Shaxzoda Shahzodbek Shamsiddin Shamsiya Sharifa Sharif Sharofiddin Shavkat Shavkatjon Shermat Sherali Sherzod
Sherzodbek Shirina Shohruh Shohruxbek Shodiya Shodiyor Shokir Shokirjon Shomurod Shoxrux Shoxruxbek Shuhratjon
Shuxrat Shuxratjon Shukurullo Sirojiddin Sitora Sitorabonu Sobirjon Sohiba Soxiba Sojida Sodiqjon Sohibjon
Sofiya Sohib Sunnat Sunnatilla Surayyo Sug'diyona Suhrob Suxrob Sulaymon Sultonbek Sultonali Suvon Tal'at
Temurbek Temur Tohirjon Tojiddin Tolibjon Toshmat Toshpo'lat To'lqin To'lqinjon To'raqul To'ychi Tursunboy
Tursunoy Turg'un Turg'unboy Turdi Turdiqul Ubaydulla Ubaydullo Ulfat Ulug'bek Umida Umidjon Umidbek Umarbek
Umarjon Umrzoq Urinboy Usmonjon Usmonali Utkir Vali Valijon Vohid Vohidjon Vasila Xadicha Xalil Xalima Xamid
Xamza Xasan Xayrulla Xayrullo Xayriddin Xayriniso Xilola Xolmat Xolmurod Xolbek Xurshid Xurshida Xurshidbek
Xurshidjon Xusan Xusniddin Xushnud Xushnuda Xo'jamurod Yahyobek Yayra Yodgor Yodgora Yo'ldosh Yo'ldoshali
Yulduzxon Yulduzoy Yunusali Yusufjon Yusufbek Zafarbek Zafarjon Zahiriddin Zamira Zarifa Zarifjon Zarnigor
Zaynura Zebiniso Zebuniso Zebo Zevar Ziyodbek Ziyod Ziyovuddin Zilola Zohid Zohidjon Zohida Zokirjon Zubayda
Zuhra Zulayho Zulfiqor Zulfiya Zulfizar Xumora Zumradxon Baxora Yoqub Yoqubjon Anvarjon Akmaljon Akramjon
Akram Alijon Ahmadjon Aslbek Aslidin Bunyod Bunyodbek Dilmurodjon Diyorbek Erali Farhodjon Fotimaxon Gulomjon
Humoyun Ilhomjon Ilxomjon Inoyat Jonibekjon Kamoljon Lazizbek Lazizjon Muhammadyor Murodbek Nurillo Oyatillo
Qilichbek Rasul Rasuljon Ra'noxon Rohila Saidazim Sanjarjon Shahrux Shohjahon Siroj Timur Tohir Umidaxon Ulmas
Xondamir Yashnar Yigitali Zoir Zoirjon Zuxra Nozliya Kumushoy Oyjamol Oltinoy Shahodat Sarvinoz Mohlaroyim
Mehrinoz Gulirano Guliruxsor Barnoxon Zebixon Rayhonoy Charosxon
""".split()  # noqa: SIM905

RUSSIAN: Final = """
Нигина Венера Вазира Рахмон Ибрагим Хасан Хусан Мурад Мурат Марьям Патимат Залина Заур Заира Тамерлан Гулнара
Гульнора Гульчехра Гульмира Гульноза Гульбахор Диляра Дильбар Дильшод Дильфуза Дильноза Насиба Назира Зухра
Фатима Хадиджа Аида Айдар Айдана Аружан Данара Жанна Жанат Инкар Камшат Мадина Назерке Самал Сауле Толеген
Ляззат Бахыт Ермек Канат Кайрат Марлен Самат Тимерлан Шолпан Анфиса Аделя Вадимка Варвара Варя Витёк Гриша
Дениска Димон Егорка Женя Илюша Инга Иннокентий Капа Клара Клавдия Лев Лёня Леся Люся Люда Майя Марьяна Мирра
Митя Никодим Нюра Платон Потап Прохор Рая Рома Руфина Санёк Саня Сева Сёма Слава Стас Стёпа Тася Тёма Тоня
Толя Фрося Шура Эля Юра Юлька Яша Альберт Вениамин Виталик Володя Ефим Захар Игнат Лука Макар Марк Мартын
Модест Назарий Ника Оскар Пётр Прасковья Радик Семен Серафим Спартак Тарас Трофим Устинья Фатима Харитон
Эльнара Эмиль Эрик Юлиан Ян Ярослава Капитолина Всеволод Элеонора Евдокия Вильгельмина Бартоломью Ростислав
Святослав Людмила Аделина Агата Агния Амина Ангелина Арина Василина Вероника Виолетта Влада Гульшат Есения
Камиль Камила Карим Мирон Мирослава Милана Нелли Неля Нонна Рамиль Рафаэль Римма Родион Савелий Серафима
Стефания Таисия Тихон Фаина Феликс Филипп Эдита Элла Эмилия Эрнест Яков Якуб Шамиль Рашид Рафик Фарид Фарида
Наиля Наиль Лейла Ляйсан Мадина Малика Гузаль Гуландом Вадим Вадик Валера Гена Жора Игорёк Боря Федя Лера
Насте Соня Уля Кира Лия Александр Александра Алексей Алина Алла Алёна Анастасия Анатолий Анна Антон Антонина
Аркадий Артём Артем Артур Богдан Борис Валентин Валентина Валерий Валерия Василий Василиса Виктор Виталий
Владимир Владислав Вячеслав Галина Геннадий Георгий Герман Глеб Григорий Дарья Даниил Данила Денис Диана
Дмитрий Ева Евгений Евгения Егор Екатерина Елена Елизавета Жанна Зинаида Зоя Иван Игорь Илья Инна Ирина Карина
Кирилл Константин Кристина Ксения Лариса Леонид Лидия Лина Любовь Максим Маргарита Марина Мария Матвей Михаил
Назар Наталья Наталия Никита Николай Нина Оксана Олег Олеся Ольга Павел Полина Раиса Регина Рената Ринат Роман
Руслан Рустам Светлана Семён Сергей Снежана София Софья Станислав Степан Тамара Татьяна Тимур Тимофей Ульяна
Фёдор Эдуард Эльвира Эльдар Элина Эльмира Эмма Юлия Юрий Яна Ярослав Равиль Марат Ильдар Ренат Айрат Альбина
Венера Гузель Динара Зульфия Саша Маша Даша Наташа Катя Оля Таня Лена Ира Света Юля Аня Настя Вова Дима Серёжа
Сережа Коля Миша Лёша Леша Витя Петя Женя Ваня Гриша Костя Толик Гуля Гульнара Гульшан Надя Люба Галя Валя
Зина Рита Лиза Ксюша Вика Алёша Андрей Андрюша Аслан Арсен Айгуль Айнур Айжан Асель Бауржан Дамир Данияр Ерлан
Жанар Жандос Нурлан Нурсултан Серик Алмаз Азамат Ольжас Мадияр
""".split()  # noqa: SIM905

ENGLISH: Final = """
Adam Alexander Alice Amanda Amy Andrea Andrew Angela Anna Anthony Ashley Barbara Benjamin Betty Brandon
Brian Carol Catherine Charles Christine Christopher Cynthia Daniel David Deborah Diana Donald Dorothy Edward
Elizabeth Emily Emma Eric Ethan Evelyn George Gregory Hannah Harry Heather Helen Henry Isaac Jacob James
Janet Jason Jeffrey Jennifer Jeremy Jessica John Jonathan Joseph Joshua Judith Julia Julie Justin Karen
Katherine Kathleen Keith Kenneth Kevin Kimberly Kyle Larry Laura Linda Lisa Liam Lucas Margaret Maria Martha
Martin Mary Matthew Megan Melissa Michael Michelle Nancy Nathan Nicholas Nicole Noah Oliver Olivia Oscar
Pamela Patricia Patrick Paul Peter Philip Rachel Raymond Rebecca Richard Robert Roger Ronald Ryan Samantha
Samuel Sandra Sarah Scott Sharon Shirley Sophia Stephanie Stephen Steven Susan Teresa Theresa Thomas Timothy
Vincent Virginia Walter Wendy William Zachary Ahmed Ali Fatima Hassan Ibrahim Mohammed Mohamed Mustafa Omar
Yusuf
""".split()  # noqa: SIM905
