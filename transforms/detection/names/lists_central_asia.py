"""More given names of Uzbekistan and its neighbours: roots, and Tajik, Kazakh, Karakalpak, Tatar names.

Latin; other spellings fold to these. Roots without *-jon, -bek, -xon, -oy*: ``verdict.py`` knows those.
Common knowledge of the languages, put down by hand; no list of real people stands behind it.
"""

from __future__ import annotations

from typing import Final

UZBEK: Final = """
Abduazim Abdubanno Abdubosit Abdubori Abdufarrux Abduhakim Abduhalim Abduhamid Abdujabbor Abdujalil Abdujalol
Abdukamol Abdukomil Abdulahad Abdulatif Abdulbosit Abdulhakim Abdulhamid Abdulhay Abdumalik Abdumavlon
Abdumutal Abdumutallib Abdunazar Abdunosir Abduqayum Abduqosim Abduqulob Abdurafiq Abdurahmonxon Abdurayim
Abdusalim Abdusami Abdutolib Abduvaxob Abduvosit Abduvoris Abduxamid Abduzohir Abduxakim Abulqosim Abulfayz
Adash Adhamali Afruz Afruza Afsona Ahmad Ahmadali Ahliddin Akbar Akbarali Akbarxo'ja Akmal Akobir Akrom Alam
Alibobo Alisardor Alimjon Alixon Alliyor Almos Aloviddin Amanat Amina Amin Aminjon Amir Amirali Amirxon
Amonboy Amrillo Amriddin Anis Anisa Anvar Aqiljon Aqliddin Arabboy Ardasher Arslon Arslonali Arzigul Asal
Asilxon Asliya Asqarali Aslam Atabek Atajan Avliyoqul Avaxon Aybek Aygul Aynura Ayniddin Ayxon Ayman Azod
Azamxon Azimboy Azizaxonim Azizulla Bahora Bahoroy Bahtiyor Bahrulla Barotboy Barot Basira Batirbek Bayramali
Baxshulla Baxrulla Begali Begim Begimqul Begijon Begoyim Begqul Bekali Bekmirza Bekmuhammad Beknazar
Bekpo'lat Beksulton Bektemir Bektursun Bekzoda Berdi Berdiali Berdibek Berdimuhammad Berdinazar Berdiqul
Beruniy Bibigul Bibimaryam Bibinur Bibioysha Bibisora Bilol Binafsha Bobomirza Bobonazar Boboxon Boboyor
Bobur Boburmirzo Bolta Bo'ri Bo'riali Bo'ritosh Bo'ston Bosit Bozor Bozorali Bozorgul Botirali Boyxon Burhon
Burgut Buvajon Chaman Chinnigul Chinor Choriqul Chinoroy Dadajon Dadaxon Daler Dalerjon Davlat Davlatali
Davlatyor Davron Davrbek Dehqonboy Dilafro'z Dilaram Dilbahor Dilafgor Dilbeg Dildorxon Dilhayot Dilkash
Dilnavo Dilnura Dilobar Dilovar Dilnur Dilpora Dilrux Dilshoda Dilxush Dilyor Dilyayra Dinora Dinara Diyora
Diyorjon Doniyor Donobek Dovud Dovudjon Do'smurod Do'stali Do'stboy Do'stqobil Durbek Durdona Durdonaxon
Egamnazar Egamqul Egamshukur Elamon Elboy Elbekjon Elchi Elchin Elmirzo Elnora Elnur Elnura Elshoda Elsevar
Eltoy Elxon Eman Enajon Erdon Erdana Ergashboy Ergashbek Erjigit Erkaboy Erkinboy Erkinoy Erkinxon Ermamat
Ermuhammad Ernazar Ernur Erpo'lat Ersulton Eryigit Esanboy Esonboy Eshboy Eshim Eshmamat Eshmirza Eshmuhammad
Eshniyoz Eshnazar Eshon Eshpo'lat Eshquvvat Ezozxon Ezoza Ezozaxon Fahriya Fahriddin Fakhriddin Fahmiddin
Farahnoz Farangiz Farhoda Farhodbek Farida Farizod Farogat Farogatxon Farruh Farruxjon Farruxzod Fayozbek
Fayoziddin Fayyoz Fayzbek Fayzi Fayziddin Fayzinur Fazilat Fazliddinjon Fatxiddin Feruz Feruza Feruzabonu
Firdavs Firuz Firuza Fotih Fozila Fozilxon Furqatbek Gavhar Gavharbegim Gavharshod Gulafruz Gulafzo Gulandon
Gularuz Gulasalxon Gulbadanbegim Gulbarno Gulbiya Gulbog' Gulbonu Guldasta Guldona Guldonaxon Guldoston
Gulfiya Gulfira Gulfuza Gulhayo Gulhayot Guljahonoy Gulkamol Gullola Gulmehr Gulmuhammad Gulmurod Gulnar
Gulnisa Gulnihol Gulnigor Gulobod Guloyim Gulpari Gulpoya Gulposhsha Gulqiz Gulrayhon Gulruhsor Gulruxbegim
Gulsevar Gulsifat Gulsin Gulsumoy Gulsunoy Gulsuluv Gultoj Guluzor Gulyuzoy Guzal Guzaloy Gulzira Gulziyo
Gulzoda Gulzor Gulshanoy G'ani G'anibek G'anijonbek G'aybulla G'ayrat G'iyosbek G'olib G'oyib G'oyibnazar
G'ulomali G'ulomqodir Habibjon Habibaxon Haitali Hakim Hakimboy Halil Halima Halimaxon Halovat Hamdam
Hamdambek Hamdamjon Hamro Hamroali Hamroboy Hamrobibi Hamroqul Hamroyev Hanifa Haqberdi Haqnazar Hasan
Hasanali Hasanjon Hasanxon Hayit Hayitali Hayitgul Hayitmurod Haydarbek Hayriniso Hilolaxon Hikmatilla
Hikmatbek Himmatali Hojar Hojimat Hojiqul Hojinazar Hokimjon Horun Hulkaroy Humoyunmirzo Humora Hurriyat
Huriya Hurliqo Huriniso Husnora Husna Husnobod Husanjon Husniya Ibodxon Ibodbek Ibrat Ibroxim Ibrohim Idris
Ihsan Ikboljon Ikroma Ikromiddin Ilg'or Ilhomiddin Ilyosjon Imomali Imomjon Imomnazar Imomqul Imronbek Imron
Inobat Inobatxon Inom Intizora Iqboljon Iqboloy Iqbola Irisboy Irisbek Irismat Irodaxon Isabek Iso Isojon
Ismatilla Ismatjon Ismigul Isomjon Isroiljon Istam Istamjon Izzatbek Izzatilla Jabbor Jabborali Jahona
Jahongirmirzo Jahonoro Jalilbek Jaloldin Jalolbek Jambul Jamolxon Jamshid Jamshidjon Jamila Jasmin Jasmira
Jasur Jasurjon Javlonjon Javohir Javohirxon Jayhun Jayron Jayrona Jo'ra Jo'raqul Jo'ramurod Jo'rayev
Jumamurod Jumagul Jumaniyoz Jumanazarjon Jumaqul Jumatoy Kabutar Kamola Kamronjon Kamron Karamat Karimaxon
Karimqul Karomatxon Karomatilla Kenjaboy Kenjabek Kenjagul Kenjaoy Kimyo Kimyoxon Komron Komilabonu Kozimjon
Ko'kan Ko'kanboy Ko'palboy Kumri Kumrixon Kunduz Kushboy Lailo Laylixon Layli Lailobonu Lapasjon Latofatxon
Lochin Lolaxon Lutfinisa Lutfiddin Lyutfi Mahbubjon Mahfira Mahfirat Mahkamboy Mahkambek Mahliyobonu
Mahmudali Mahmudxon Mahmudbek Mahorat Mahsudali Mahsudbek Majid Majidjon Maksud Maksuma Malik Malikajon
Malikjon Mallaboy Mamadiyor Mamadjon Mamadaliyev Mamadi Mamanazar Mamarahim Mamarizo Mamatali Mamatjon
Mamatmurod Mamatkarim Mamatxon Mamatyusuf Mamayusuf Mamlakat Mamlakatxon Mamura Mamurjon Mamajonov Manna
Mannonjon Mansura Maqsad Maqsadjon Maqsud Maqsudali Maqsudjon Maqsudxon Mardonali Mardiyev Marifat Ma'rifat
Ma'ripat Marhamat Marhamatxon Marjona Marjonabonu Marjonaxon Marvarid Maryam Maryambibi Maryamxon Marziya
Mashhur Mashhurbek Masharif Mastona Mastur Masuda Masudbek Masudjon Matchon Matkarim Matkarimjon Matmurod
Matnazar Matniyoz Matrasul Matluba Matlub Matlubaxon Matrizo Matsalay Matyusupov Mavluda Mavludaxon Mavlonjon
Mavjudaxon Mavzuna Maysara Mayluda Maysora Mehmon Mehmonali Mehri Mehribonxon Mehriyo Mehrioy Mehrinso
Mehrona Mehroj Mehrojiddin Mehrobiddin Mehrob Mehruza Mehvar Meliqo'zi Meliboy Meliqul Mengniyoz Mengboy
Mengli Mingboy Minora Miraxmad Miraxmat Mirakbar Mirakmal Mirakram Miralisher Mirfayoz Mirfozil Mirg'ani
Mirhamid Mirhosil Mirislom Mirjamol Mirkarim Mirmahmud Mirolim Mirodil Mirolimjon Mirqobil Mirsadiq
Mirsaidali Mirshohid Mirsobir Mirsulton Mirtemir Mirtohir Mirumid Miryoqub Mirza Mirzaahmad Mirzaali Mirzagul
Mirzajon Mirzamurod Mirzarahim Mirzaxon Mirzaxo'ja Mirzayor Mirzo Mirzoali Mirzobek Mirzohid Mirzojon
Mirzoxid Mirzoulug'bek Mirziyod Miyassar Mohbegim Mohigulxon Mohijahon Mohinbonu Mohina Mohinabegim
Mohinurxon Mohira Mohirabonu Mohirjon Mohirbek Mohisanam Mohisitora Mohitobon Mohizar Mohlar Mohlarbegim
Mohlaroyxon Mohnoza Mohruxsora Mohruy Mohzoda Mominjon Momin Mo'minjon Mo'mina Mo'minaxon Moxira Moxlaroy
Moxichehra Muazzam Muazzamxon Mubashira Mubinjon Mubin Mudarris Mufaza Muharram Muharramoy Muhabbat
Muhammadamin Muhammadayub Muhammadaziz Muhammadbek Muhammaddiyor Muhammadfotih Muhammadhasan Muhammadiso
Muhammadislom Muhammadkarim Muhammadlatif Muhammadmuso Muhammadqodir Muhammadrasul Muhammadsodiq Muhammadsaid
Muhammadsolih Muhammadsulton Muhammadumar Muhammadyunus Muhammadyusuf Muhammadzohid Muhayyoxon Muhiddinjon
Muhsin Muhsinjon Mujibulla Mukaddas Mukammal Mukarramxon Mukhtor Muminat Muminjon Munavvar Munavvarxon Munira
Munojot Munojatxon Muqaddam Muqaddasxon Muqimboy Muqim Murat Muratjon Murod Murodilla Murodullo Murotali
Mursal Mursalim Mursalina Murtoza Musabek Musajon Mushtariybonu Mushtariy Musharraf Musharrafxon Muslimaxon
Muslimjon Muslihiddin Musulmon Musulmonbek Mutalibjon Mutaljon Muxabbat Muxammad Muxammadali Muxlisa Muxsin
Muyassarxon Muzayyana Muzrob Muzrobjon Muzaffarjon Nabira Nadira Nadiraxon Nafosat Nafosatxon Nafisabonu
Nag'ma Najib Najiba Najmiya Najot Namozboy Namozali Nargis Nargisxon Nargizoy Narzi Narzibek Narzigul
Narziqul Narzulla Nasim Nasimjon Nasimbek Nasibaxon Nasr Nasrin Nasriddinjon Nasullo Navbahor Navro'z
Navro'zbek Navruz Navruza Navoiy Nazarboy Nazarbek Nazarqul Nazifa Nazimaxon Nazir Nazokatxon Nazrulla Negmat
Nematilla Nematulla Nigina Niginabonu Niholaxon Nihola Nilufar Nilufarbonu Nilu Nishonboy Nishonali Nishonbek
Niyatilla Niyozali Niyozbek Niyozmat Niyoz Noila Nodiraxon Nodirabonu Nodirxon Nodirshoh Noibjon Nomoz
Nortoji Norali Norbegim Norbibi Nordona Norguzal Norgul Norjigit Norjon Norkul Normamat Normatjon Normo'min
Normuhammad Nornazar Norpo'lat Norqizil Norqobil Norsaid Norsoat Norsuluv Nortosh Norto'xta Nortursun Norxol
Norxo'ja Noryigit Nosiba Nosira Nosirxon Nozigul Nozik Nozila Nozim Nozima Nozimabonu Nozimbek Nozli Nozliya
Nozliyaxon Noziya Nuhmat Nuriya Nuriyaxon Nuriddinjon Nurilla Nurillo Nurislom Nurmamat Nurmat Nurmatjon
Nurmuhammad Nurniso Nurnazar Nurota Nurposhsha Nurqobil Nursaid Nursaida Nursat Nurshod Nurxon Nusratilla
Nusratjon Nusratullo Obid Obida Obidaxon Obidjon Obidbek Obbos Odil Odila Odilaxon Odilxon Odiljonbek
Odinaxon Ofarin Ofiya Ofatxon Ohista Oftoboy Oltinoyxon Olimaxon Olima Olimbek Olimboy Olmosbek Olmosxon
Olloyor Ollonazar Omonali Omonbek Omonboy Omongul Omonoy Omonulla Omonqul Omina Onaxon Oppoqoy Oqbo'ta Oqgul
Oqila Oqilaxon Oqilbek Oqsuluv Orzu Orzuxon Orzumurod Orzugul Orifxon Osiyo Oshiqboy Otabekjon Otanazar
Otaqul Otaxo'ja Otamirza Ovul Oxunjon Oxun Oxunboy Oygul Oyimcha Oyimxon Oyimgul Oyjahon Oymomo Oymonand
Oynur Oynora Oynoza Oynisaxon Oypopuk Oyqiz Oysanam Oysara Oysha Oyshagul Oysifat Oyto'ti Oyto'lgan Oytuvoq
Oydina Oydin Oyxumor Ozodaxon Ozodjon Ozod O'g'ilxon O'g'iljon O'lmas O'lmasoy O'lmasxon O'lmasjon O'ljaboy
O'ljayev O'roz O'rozali O'rozboy O'rozgul O'rmon O'rmonali O'rmonbek O'rmonjon O'roq O'roqboy O'rol O'rolboy
O'rin O'rinbek O'rinjon O'rinoy O'ringul O'rolbek O'sarxon O'tamurod O'tabek O'taboy O'tan O'tanazar O'tajon
O'tkirjon O'zbekboy Palvan Panji Panjiboy Parda Pardali Paridaxon Parizod Parpi Parpixon Parvona Parvin
Parviz Parvizjon Parvoz Patila Payzi Payziddin Pirmuhammad Pirmat Piriyev Pirali Pokiza Polvonboy Polvonnazar
Pulatjon Pulat Qahhorali Qahramonjon Qalbinur Qamar Qamariddin Qamarniso Qamaroy Qandak Qarshiboy Qayumjon
Qayum Qayumboy Qilichboy Qiyom Qiyomiddin Qimmat Qimmatxon Qizlarxon Qobilbek Qobulboy Qodir Qodirali
Qodirberdi Qodirxon Qo'chqorboy Qo'chqorali Qo'ldoshboy Qo'lmurod Qo'ng'irboy Qo'shoq Qo'shmurod Qo'ysin
Qo'ysinoy Qosimboy Qosimxon Qorabek Qoraboy Qoraqul Qulahmat Quli Qulmat Qulmamat Qulnazar Qumriniso Qunduzoy
Qurbonbika Qurbongul Qurbonjon Qurbonmurod Qurbonnazar Qurbonniyoz Qutbiddin Qutbinur Qutlugoy Quvonchbek
Quvonch Quvonchoy Quvvat Quvvatali Quvvatbek Quyosh Ra'noxon Ra'nogul Ra'nobonu Rabbimqul Rabi Rabiga Rabia
Radjab Rafiq Rafiqjon Rafoat Rahbaroy Rahbarxon Rahim Rahimaxon Rahimberdi Rahimboy Rahimqul Rahima Rahmat
Rahmatali Rahmatboy Rahmonbek Rahmonberdi Rahmonboy Rahmonqul Rahnamo Raim Raimjon Raimqul Raimberdi Rajab
Rajabali Rajabbek Rajabgul Rajabmurod Ramazon Ramazonjon Ramiz Ramizjon Ramziya Ramzan Rano Raniya Rasida
Rasulbek Rasulxon Rasulmat Ravil Ravshana Ravshanjon Raviya Raxima Raximboy Raxmonali Raxmatulla Rayhon
Rayhona Rayhonbonu Rayimjon Rayim Raykhona Razzoq Razzoqjon Rikhsixon Rihsi Rihsiboy Rihsiniso Risolatxon
Rizo Rizvon Rizvonjon Rizvonxon Robiya Robiyabonu Rohat Rohatxon Rohila Roila Romiz Roza Roziyaxon Rozimat
Rozali Ro'zali Ro'zibek Ro'zibibi Ro'zimurod Ro'ziqul Ro'zinazar Ro'zioy Ro'zimboy Ruhiya Ruhsora Ruhsat
Ruhshona Ruqiyabonu Rustamxon Rushana Ruxshonaxon Ruxsoraxon Sa'dulla Sa'diya Saddin Saida Saidabonu
Saidahror Saidamin Saidaziz Saidfozil Saidhusan Saidislom Saidjalol Saidkamol Saidkarim Saidmalik
Saidmuhammad Saidmuhtor Saidmurot Saidolim Saidrasul Saidumar Saidusmon Saidvali Saidxo'ja Saidyor Saidzoda
Saidulla Saidullo Sakinaxon Salim Salima Salimaxon Salimbek Salimboy Salohat Salomatxon Saltanatxon Samandar
Samandarjon Samariddinjon Sami Samina Samoiddin Samiya Samo Sanambar Sanamgul Sanamxon Sangin Sanginjon
Sanjar Saodatoy Sarafroz Saragul Sarbinaz Sardor Sardorjon Sardora Sarvinozxon Sarviniso Sarviraxon Sarvara
Sarvar Sarvarjon Sattorbek Sattorali Savr Savri Savrixon Savrigul Savriniso Sayfi Sayfiddinjon Sayfulla
Sayfullojon Sayyid Sayyida Sayyoraxon Sevara Sevaraxon Sevarabonu Sevinch Sevinchbonu Sevinchxon Shabnam
Shabnamxon Shabboda Shahina Shahinabonu Shahboz Shahbozbek Shahbozjon Shahlo Shahloxon Shahnozaxon Shahnoza
Shahobiddin Shahobjon Shahrizod Shahriyor Shahriyorbek Shahruz Shahruza Shahzod Shahzodjon Shahzoda Shaira
Shakarjon Shakarbonu Shakarxon Shakhzod Shakira Shalola Shamil Shams Shamsidin Shamsinur Shamsulla Shamsixon
Sharafat Sharofatxon Sharif Sharifjon Sharifboy Sharifaxon Sharipov Sharipa Sharofa Sharof Sharofiddinjon
Shaxboz Shaxina Shaxlo Shaxriyor Shayda Shermirza Sherbek Sherboy Sherjon Shermurod Shernazar Sherqul
Sherqo'zi Shersulton Sherxon Shirina Shirinbonu Shirinxon Shoabdulla Shoahmad Shoakbar Shoazim Shodigul
Shodiboy Shodiqul Shodiyona Shodmon Shodmonqul Shodmonali Shog'olib Shohida Shohidaxon Shohistaxon
Shohjahonbek Shohmurod Shohrux Shohruxmirzo Shohsanam Shoista Shoislom Shojalil Shokamol Shokarim Shokirbek
Shomahmud Shomansur Shomirza Shonazar Shoolim Shoqosim Shorahim Shorahmat Shosalim Shosaid Shotursun Shoyim
Shoyimjon Shoyoqub Shoyusuf Shozoda Shuhrat Shukrona Shukronabonu Shukrulla Shukrullo Shukurali Shukurboy
Shunqor Siddiqjon Sidiq Sidiqa Silapbek Sirdosh Sirojbek Siroch Sitoraxon Sitoramoh Sobira Sobiraxon Sobir
Sobirali Sobitxon Sodiq Sodiqbek Sodir Sodirjon Sofiyaxon Sog'inboy Sohiba Sohibabonu Sohibaxon Sohibbek
Sohibjamol Sojid Sojidjon Solih Soliha Solihaxon Solihjon Soli Soliyev Sora Soraxon Soriya Sotiboldi Sotvoldi
Sotvoldixon Soyib Soyibjon Soyima Sug'diyona Subhi Subhiya Suhayla Suhrobbek Suhrobjon Sulaymonbek
Sulaymonqul Sultona Sultonboy Sultonmurod Sultonjon Sulton Sultonposhsha Sumaya Sumbula Sunnat Sunnatbek
Sunnatjon Sunnatullo Surayyoxon Suvxon Suvonboy Suyar Suyunboy Suyunbek Tabarruk Tafakkur Tamara Tamanno
Tanzila Tanzilaxon Tangriyev Tangirberdi Tangriberdi Tangriqul Tasanno Tavakkal Tavakkaljon Taymas Tazagul
Temirboy Temirxon Temurmalik Temurjon Tilak Tilavoldi Tilav Tilla Tillajon Tillaboy Tilovmurod Tohira
Tohiraxon Tojiboy Tojimat Tojiniso Tojiaxmad Tojimurod Tolibjon Toliba Tolmas Tolqin Tong Tongotar Toshbek
Toshboy Toshbibi Toshgul Toshali Toshmamat Toshmirza Toshmuhammad Toshmurod Toshniyoz Toshnazar Toshoy
Toshpulat Toshqul Toshtemirjon Toshxo'ja Toshxon To'lagan To'laganjon To'lanboy To'lan To'lqinbek To'maris
To'ra To'raboy To'rabek To'raxo'ja To'ramurod To'rayev To'xtagul To'xtaxon To'xtanoy To'xtabek To'xtar
To'xtash To'xtasinoy To'ychiboy To'ychibek To'ygul Tozagul Tumaris Tumanoy Turon Turdibek Turdiboy Turdigul
Turdimurod Turdioy Turdixon Turg'unoy Turg'unjon Tursun Tursunbek Tursunboy Tursunbibi Tursungul Tursunjon
Tursunmurod Tursunmuhammad Tursunpo'lat Tursunxon Tursuntosh Turdixo'ja Tuti Tuxtamurod Ubay Ubaydullaxon
Ulash Ulug'murod Umarboy Umarqul Umidbegim Umidabonu Umida Umidullo Umirzoq Ummat Ummatjon Ummatali Umri
Umrixon Unsiya Urfon Urozboy Usman Usmonbek Usmonxon Vafo Vafobek Vafojon Vahidjon Valentina Valixon Valiboy
Vali Vaqqos Vasiljon Vasliddin Vasliya Vazir Vaziraxon Vazirjon Visola Xadichabonu Xadichaxon Xalid Xalimaxon
Xalilbek Xaliljon Xalila Xalil Xalilulla Xaliq Xalxon Xamdamjon Xamidbek Xamidulla Xamidullo Xamro Xamrobek
Xayrullajon Xayri Xayrinsa Xayriboy Xayitboy Xayotjon Xidir Xidirali Xidirboy Xidirnazar Xislat Xislatbek
Xislatjon Xo'ja Xo'jaahmad Xo'jabek Xo'janazar Xo'jaqul Xo'jayor Xo'jamqul Xo'shboq Xolbek Xolboy Xolboyev
Xolbo'ta Xolgul Xolida Xolidaxon Xolidbek Xolid Xolis Xolisxon Xolislam Xoljigit Xolmat Xolmo'min Xolmuhammad
Xolmurza Xolnazar Xolniyoz Xolposhsha Xolqo'zi Xoltoji Xoltura Xolto'ra Xoltursun Xolxo'ja Xolyor Xomid
Xonbibi Xondamir Xonimoy Xonimqiz Xonnazar Xonzodabegim Xosila Xosiljon Xosiyatbonu Xotam Xotamjon Xotira
Xoshim Xoshimjon Xudayor Xudoyberganjon Xudoybergan Xudoyqul Xudoyshukur Xudoymurod Xulkar Xumorxon Xurmat
Xurmatjon Xurram Xurramjon Xurshidaxon Xurshidali Xushbaxt Xushnazar Xushnozaxon Xushnoza Xushro'y Xushvaqt
Xuvaydo Yangiboy Yaqub Yashin Yashnarbek Yayraxon Yigitali Yo'ldoshboy Yo'ldoshxon Yo'lchi Yo'lchiboy
Yodgorbek Yodgorjon Yodgoroy Yodgorxon Yoqutoy Yoqutxon Yoqubali Yoqubboy Yorbek Yorboy Yorqinjon Yorqinbek
Yormuhammad Yormat Yorqul Yosin Yosinjon Yosuman Yulchi Yulduzbonu Yuldosh Yuldash Yunusbek Yunusjon Yusufali
Yusupjon Yusupali Zafarali Zahida Zahir Zahriddin Zahro Zahroxon Zakariyo Zakiya Zakir Zamir Zamirbek
Zamiraxon Zamon Zamonbek Zamonali Zarafshon Zargul Zarnigorxon Zarnisobonu Zarina Zarinabonu Zarinaxon Zarif
Zarifa Zaripboy Zaripjon Zavqiddin Zavqi Zaxro Zaynabxon Zaynobiddin Zaynobxon Zaynulobiddin Zebinisoxon
Zevaraxon Zebo Zeboxon Zikirjon Zikrulla Zikrullo Zilolabonu Ziyoda Ziyodabonu Ziyodaxon Ziyodjon Ziyod
Ziyokbar Ziyovutdin Ziyoviddin Ziyovudin Ziyoxon Ziyobek Ziyoratxon Zohidabonu Zohidaxon Zohidbek Zohirjon
Zohirbek Zoir Zoira Zoirbek Zokirali Zokirboy Zufar Zufarbek Zuhrabonu Zuhraxon Zuhro Zulayho Zulayhoxon
Zulfi Zulfixon Zulfixor Zulfiyaxon Zulfizarxon Zulhumor Zullola Zulnoza Zulxumorxon Zumratxon Zumrat Zuxro
Zuvayda Zunnun Zunnunxon Adib Aslan Ayub Azal Bahri Basir Bek Bo'ka Bona Dono Doro Eldar Elyas Erkin Eson
Esra Faiz Fozi G'iyos Hadi Hayo Hoji Hosil Hur Ibod Ilyor Isa Ixlos Jomi Jura Kamil Karam Kibriyo Lazar Lutf
Mahdi Mahin Majnun Mard Mehr Mo'min Moh Mohi Muhib Muhsina Munim Munir Muqbil Nadim Naim Najim Noib Nola
Nomiq Odin Oqil Ozar Qori Qosim Rahi Raziya Riyo Robi Roziq Rukiya Sabr Sabo Sadi Sado Safiya Salom Samir
Sanad Saro Sayr Shod Shokir Sino Siyob Sunbul Suyun Tal'at Tolib Umar Vosil Vosit Zebi Zeb Ziyo Zoya Zuhur
Odilqori Asila Aslida Asmo Asmira Ayla Aziza Bahriya Bonu Dilya Diyana Elina Emina Hadicha Hojira Imona
Iymona Kamila Latofat Lazzat Maqsuda Mehrigiyo Muattar Muazzama Nazmiya Nurona Oisha Omila Parichehra Rayona
Ro'yo Safina Saloma Samaniya Shahribonu Shahrinoz Shukriya Solima Sumayya Umayma Umayra Xonimbibi Yasina
Zahira Zaynabiya Zulola Mustafo Muhammadqosim Shohjahon Salmon Samandarbek Umarxon Abubakr Abubakir
Abdulhafiz Ibnsino Sadriddin
Rixsitilla Eldiyor Ogabek Biydaxol Aysulu Gulaysha Sag'indiq Jenisbek Qalbiyke Miyrigul Arislan Perdebay
Tajibay Genjebay Palmaniyaz Tolibay Olimjon
""".split()  # noqa: SIM905

NEIGHBOURS: Final = """
Abay Abilay Abylai Adilet Adilbek Adiya Adlet Aidana Aidar Aigerim Ainur Aitbek Aizhan Akbota Akerke Akmaral
Akzhan Alibek Alisher Almagul Altynai Altynbek Aman Amangeldi Amantay Anara Anel Anuar Ardak Arman Arsen
Aruzhan Aset Asel Askhat Assem Assylbek Aybek Aydos Ayman Aynagul Aynur Aytkul Ayzada Azat Balgabek Balzhan
Baqyt Batyrkhan Baurzhan Bauyrzhan Bekarys Bekbol Bekbulat Beibit Bibigul Bolat Botagoz Dana Daniyar Danara
Darkhan Dastan Dauren Dias Didar Dinmukhamed Dosbol Doszhan Duman Elaman Eldos Erasyl Erbol Erbolat Erden
Erkebulan Erlan Ermek Ernar Ersultan Erzhan Galym Galymzhan Gaukhar Gulbanu Guldana Gulim Gulmira Gulnar
Gulnaz Gulsim Gulzhan Indira Ismail Janibek Jansaya Kairat Kaisar Kamshat Kanat Karlygash Kenes Kenzhebek
Kuanysh Kulash Kunanbay Kuralay Laura Lyazzat Madi Madiyar Maira Makpal Maksat Mansur Manshuk Margulan
Marzhan Meiram Meruert Mukhtar Murat Nazerke Nazym Nurbol Nurdaulet Nurgul Nurkhan Nurlan Nurlybek Nursaya
Nurtas Nurzhan Olzhas Oralbek Perizat Rakhat Raikhan Rauan Rustem Sabit Saken Saltanat Samal Sanzhar Saule
Sayat Serik Serikbay Shynar Sholpan Symbat Talgat Temirlan Timur Togzhan Tolegen Tolganay Ulan Ulbolsyn Ulpan
Umit Yerlan Yerbol Yerzhan Zarina Zhanar Zhanat Zhandos Zhanel Zhanibek Zhanna Zhansaya Zhansulu Zhasulan
Zhibek Zhuldyz Jigit Jetkerbay Allambergen Amanbay Arzayim Arzigul Ayapbergen Ayimbet Aygul Aynazar Ayshagul
Azatbay Bazarbay Bekturgan Berdakh Biybigul Biybiaysha Dawletbay Dawletmurat Esbergen Genjemurat Gulayim
Gulbahar Gulistan Gulparshin Iniyat Jalgas Jamiyla Jangabay Jolmurza Jumagul Jumabay Kalbay Kalligul
Keunimjay Kuatbay Kutlymurat Mambetnazar Maman Mambet Marat Muratbay Nawryzbay Oraz Orazbay Orazgul Oteniyaz
Paraxat Polat Qallibek Qaraqat Qonisbay Qurbanbay Rayxan Sabirbay Saparbay Sarsenbay Sultanbek Tajigul
Tazagul Tengel Turganbay Turdimurat Ulbosin Uzaqbay Xojamurat Yerejep Zamira Zhumabay Zulfiya Aysanem
Abdullojon Afzalsho Amonullo Anushervon Ardasher Azizullo Barakatullo Behruz Bezhan Daler Dilovar Doro
Emomali Faridun Farrukh Firdavs Firuza Guldasta Gulrukhsor Habibullo Hadisa Husniya Ibodullo Jamshed Jumakhon
Khurshed Komron Kurbonali Loiq Madina Mahina Mahvash Manija Manizha Mastona Mehrangez Mehrubon Mijgona
Mizhgona Munisa Nargis Nekruz Nigina Nozanin Ozar Parvina Parvona Parisa Rukhshona Rustam Sabrina Safarmo
Saidmurod Samad Shabnam Shahlo Shahnoza Sharofat Sherali Shodmon Shoira Sino Siyovush Somon Suman Takhmina
Tahmina Umeda Vahdat Yosuman Zafar Zarrina Zevar Zulaykho Ainura Aisylu Albert Albina Alfia Alfiya Alfred
Almaz Alsu Anvar Ayrat Ayzilya Azalia Bulat Chulpan Damir Danil Dinar Dinara Dinislam Elvira Elvina Emil
Enzhe Farid Fanis Fanzil Fanuza Flera Gabdulla Gulfia Gulshat Guzel Idel Ildar Ildus Ilgiz Ilham Ilfat Ilnaz
Ilnar Ilnur Ilsur Ilshat Ilyas Insaf Iskander Kamil Karim Lenar Leysan Liliya Lyaysan Lyutsiya Mars Marsel
Minnur Minzifa Nafis Nail Nailya Nazim Niyaz Radik Rafael Rafis Rafkat Raif Railya Raisa Ramis Ramziya Rashit
Rasim Raushan Ravil Razil Razilya Refat Rem Renat Rezeda Rifat Rifkat Rimma Rinat Rishat Robert Rufat Rushan
Ruslan Sabir Salavat Salikh Sirena Sufiya Syumbel Tagir Ural Vildan Zagir Zemfira Zilya Zinnur Zukhra Zulfat
Enver Lenur Ayder Elzara Lenie Emine Susanna Nariman Dilaver Edem Eskender Lilya Reshat Aliya Anar Araz Aydin
Aysel Aytac Elchin Elnur Emin Elshan Farhad Fidan Gunel Gunay Heydar Ilqar Kamran Konul Lala Leyla Mehriban
Mubariz Nargiz Natig Nigar Orxan Parviz Rafiq Ramin Rashad Rauf Rovshan Sabina Samir Sevil Sevinj Shahin
Tural Turan Vagif Vugar Vusal Yashar Zaur Armen Artur Ashot Ara Ani Anush Gayane Gevorg Hayk Karen Karine
Lusine Levon Mariam Mher Narek Nune Ruben Samvel Sargis Suren Tigran Vardan Vahan Zara Davit Giorgi Nino
Tamar Ketevan Levan Irakli Zurab Aybolek Jeren Maral Oguljan Ogulgerek Merdan Kerim Serdar Dovran Gurban
Bayram Batyr Myrat Guljemal Enejan Aknabat
""".split()  # noqa: SIM905
"""Kazakh, Karakalpak, Tajik, Tatar, Azerbaijani, Armenian, Georgian, Turkmen names in Latin."""
