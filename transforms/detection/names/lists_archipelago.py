"""More given names of Malaysia and Brunei: Malay, Tamil, Punjabi; Chinese surnames and syllables.

Common knowledge of the languages, put down by hand; no list of real people stands behind it.
"""

from __future__ import annotations

from typing import Final

MALAY: Final = """
Abid Abidin Adha Adlan Adli Adnan Afendi Affendi Afif Afifah Afiq Afnan Afrina Afzan Agus Ahnaf Aidah
Aidilfitri Aidy Ainin Ainnur Airil Aisya Aizuddin Akashah Akhmal Akif Akmal Alauddin Aliff Alif Alin Alisa
Alwi Alwani Alyssa Amanda Ameer Ameera Ameerul Amer Aminuddin Amirul Amiruddin Amirrul Ammar Amran Amri
Amrina Amsyar Anggun Anida Aniq Anita Annuar Anuar Anwari Aqif Aqilah Aqmal Aqmar Arfan Arham Ariana Arianna
Ariesha Arina Arissa Armi Arsyad Arshad Arwa Arziana Ashikin Ashman Asmadi Asmawi Asnah Asnawi Asniza Asri
Asrul Aswad Aswan Atan Atiqa Atira Auni Awal Awatif Ayob Ayuni Azalan Azam Azamuddin Azanizam Azeem Azfar
Azhan Azhani Azhim Azila Azilah Azira Azita Azizi Azizul Azlan Azlee Azli Azlinda Azmah Azman Azmawi Azmer
Aznan Azrina Azrin Azriel Azuan Azuddin Azwan Azwani Azyan Badariah Badrisyah Badri Badruddin Bahar Bahiyah
Bahrin Baihaqi Bakri Bakhtiar Baizura Basir Basri Basirah Bazli Bidin Bistamam Borhan Bukhari Busro Dahari
Dahlia Dalilah Danish Danny Darwis Darwisy Darwisyah Daniea Dayana Dayini Diyana Dzulkarnain Dzulkifli Dzul
Edry Effendy Ehsan Elfira Elina Elly Emelda Emy Erina Erma Ernie Erwan Eusoff Ezaidin Ezani Ezwan Ezzah Faaiz
Fadilah Fadlan Fadlina Fadzli Fadzlina Fahim Fahrin Fahrul Faidhi Fairoz Fairus Faiz Faiza Faizah Fajrul
Fakhri Fakhrudin Fakhrurazi Falah Faliq Farahin Farhanis Farid Faridah Faridzuan Farisha Farish Faruq Farouk
Faruk Fasihah Fatah Fateh Fathi Fathul Fatima Fatinah Fatini Fauzan Fauzana Fauziana Fazida Fazil Fazilah
Fazillah Fazli Fazlin Fazly Fazrul Ferdaus Fidza Firas Firdaus Fitri Fitriah Fiza Fizah Fuad Furqan Ghaffar
Ghafar Ghaus Ghufran Habib Habsah Hadi Hadif Hadirah Hadzir Haffiz Hafidz Hafis Hafizah Hafizi Hafizul
Hafizzul Haidar Haiqal Hairi Hairie Hairuddin Haizal Hajar Hakim Hakimah Halijah Halisah Hamdi Hamid Hamizah
Hamizan Hammad Hamzi Hanim Hanina Hannan Hapsah Harisah Harliza Harun Haryani Haryati Hasanah Hashim Hasif
Hasimah Hasliza Haslina Hasmadi Hasni Hasniza Hasnul Hasrul Hassanah Hatta Haslinda Hawa Hayyan Haziq Haziqah
Hazirul Hazlina Hazmi Hazri Hazrin Hazrul Hazry Hidayat Hidayatullah Hijjaz Hilman Hisyam Husaini Husin
Husniza Huzaifah Huzaimi Ibrahim Idayu Idham Idlan Idris Idrus Ierfan Ikmal Ikram Ilani Ilham Iliana Ilias
Illias Ilyas Ilyasa Iman Imanina Imran Intan Irda Irfan Irfana Irma Irsalina Irwan Irwandy Isa Ishak Iskandar
Ismadi Ismadie Ismah Ismaliza Ismarul Ismat Ismawi Ismazura Izaan Izad Izara Izham Izhan Izlan Izma Izni
Izreen Izuan Izwandi Izyani Izz Izzat Izzatul Izzudin Izzul Jabir Jafri Jahidah Jailani Jalaluddin Jali
Jamali Jamalia Jamaliah Jamaluddin Jamaludin Jamil Jamilah Jamin Jannatul Japar Jasmi Jasni Jauhari Jefri
Jeffry Johan Johanna Johar Juhari Julaiha Jumaat Jumali Junaidah Junaidi Junid Juraidah Juriah Kadri Kahar
Kairul Kaisarah Kalthum Kalsum Kamal Kamalia Kamaliah Kamarulzaman Kamarudin Kamil Kamilah Kamilia Karimah
Kartini Karyati Kasmah Kassim Khadijah Khafiz Khairani Khairatul Khairiyah Khairizal Khairuddin Khairulanuar
Khairunisa Khairunnisak Khairy Khaizuran Khalilah Khalis Khalijah Khamis Khatijah Khazinah Khir Khuzairi
Khuzaimah Khusairi Laili Lailatul Laila Lailawati Laina Latifah Lela Leman Lia Liana Liya Liza Lizawati
Lokman Luqmanul Lutfil Luthfi Mahadi Mahadzir Mahathir Mahdi Mahfuz Mahirah Mahmudah Mahzan Mahyuddin Maimon
Maisara Maisya Maizura Majdi Malek Malik Malihah Mansur Marhaini Marhamah Maria Mariah Mariana Mariani
Mariatul Marini Mariyah Marlia Marliana Marliza Marlisa Marwan Marwiah Marzita Maryani Mas Masdiana Mashitah
Masira Masliana Masliza Masni Masnah Masri Masrizal Masrul Masyitah Mawardi Mawarni Maysarah Mazidah Mazlin
Mazlina Mazura Mazwan Meor Miera Mira Mirza Misbah Miskiah Misran Moh Mohamed Mohammed Mohtar Mokhtar Muadz
Muaz Mubin Mufidah Muhamad Muhammed Mujahid Mukhlis Mukminah Mukri Muktar Munir Munirah Munawir Murad Muriati
Murni Muslim Muslimah Muslimin Mustaqim Mustakim Muszaphar Muthalib Muzaffar Muzakir Muzakkir Muzamil Muzani
Nadhrah Nadzirah Nadzri Nafis Naili Naimah Najib Najibah Najla Najlaa Najmi Najmuddin Najua Najwan Nasaruddin
Nashrul Nasiha Nasirah Nasrin Nasrudin Nasuha Nasya Naszrul Natrah Nawal Nawawi Nawi Nazahah Nazaruddin
Nazariah Nazhan Nazifah Nazir Nazira Nazirul Nazlan Nazli Nazlina Nazlinda Nazmeen Nazrah Nazreen Nazreena
Nazri Nazrul Nazura Nazwa Nik Nina Nisak Nizamuddin Nizamudin Noh Noor Noora Nooraini Noorazah Noorazlina
Noordin Noorfarah Noorhafizah Noorhaliza Noorhayati Noorizan Noorlela Noormala Noormi Noorul Noorzaidah Nor
Norafizah Norasiah Norashikin Noraziah Norazila Norazimah Norazita Norazizah Norazwan Norbaiti Noreen Noreha
Norehan Norfadilah Norfaizah Norfarah Norfazila Norhafiza Norhalim Norhaliza Norhamizah Norhana Norhanim
Norhasimah Norhasliza Norhashimah Norhayati Norhazlina Norhidayah Norhisham Norhuda Noriah Noridah Norihan
Norimah Norin Norina Noris Norisah Norita Noriza Norizah Norizam Norjannah Norkiah Norlaili Norleha Norli
Norlia Norliana Norlida Norlin Norlina Norlinda Norliyana Norliza Norma Normadiah Normala Normaliza Normaznah
Normazlina Normi Normila Norrizan Norsalina Norsham Norshahida Norshahidah Norshahira Norshuhada Norsuhaila
Norsyafiqah Norulhuda Norwani Norwahida Norwati Noryani Norzaidi Norzihan Norzila Norzita Nur Nura Nuradila
Nuradilah Nurafifah Nurafiza Nurain Nuraina Nuraisyah Nuraliah Nuralya Nuramalina Nuramin Nuramira Nuramirah
Nuranis Nuraqilah Nurarina Nurasyikin Nurathirah Nuratikah Nuratiqah Nurayuni Nurazimah Nurazlina Nurazura
Nurbalqis Nurbaya Nurdiana Nurdini Nurdin Nurdiyana Nurerina Nurfadhilah Nurfadilah Nurfaiz Nurfaizah
Nurfarahin Nurfarhana Nurfatin Nurfazlina Nurhafizah Nurhaida Nurhana Nurhanani Nurhani Nurhanisah Nurhannah
Nurhasanah Nurhasyimah Nurhazirah Nurhaziqah Nurhazwani Nurhuda Nurhusna Nuri Nuridah Nurin Nurina Nuriman
Nurizzah Nurizzati Nurjannah Nurkhairunnisa Nurlaila Nurliana Nurlina Nurlisa Nurliza Nurmala Nurmi Nurnabila
Nurnadia Nurnajwa Nurqaseh Nurqistina Nurrul Nursabrina Nursafiah Nursakinah Nursarah Nurshafiqah Nurshahirah
Nurshazwani Nursofea Nursyafika Nursyahida Nursyahidah Nursyazana Nursyazwani Nursyifa Nursyuhada Nurul
Nurulain Nurulaini Nurulasyikin Nurulhidayah Nurulhuda Nurulizzah Nuruliman Nurunnisa Nurwahida Nurwani
Nuryani Nurzahirah Nurzarina Nusaibah Nuzul Omardin Onn Osmah Pauzi Pauziah Qadri Qaisah Qaireen Qalesya
Qamarina Qamarul Qasrina Qayyim Qayyimah Qhairul Qhaliff Quratulain Raba'ah Rabani Rabiatul Rabihah Radhi
Radiah Radin Radzuan Radzwan Rafi Rafiah Rafidi Rafie Rafizah Rafizi Rahayu Rahimi Rahimin Rahmah Rahman
Rahmani Rahmat Raihanah Raimah Rajali Rakiah Ramadan Ramadhan Ramdan Ramizah Ramlee Ramlah Ramle Ramli Ramzan
Ramzi Raniah Rapiah Rashida Rashidi Rashidin Rasidah Rasidi Rasul Rasydan Raudah Raudhah Rauhah Rayyan Raziah
Razif Razil Razin Raziq Razlan Razman Razmi Redza Redzwan Reduan Reezal Rina Ridhuan Ridhwan Ridwan Rifqi
Riduan Rifaie Rinah Rizal Rizalman Rizam Rizuan Rizwan Rodiah Rodzi Rodziah Rogayah Rohaida Rohaidah Rohaiza
Rohaizad Rohaizat Rohana Rohani Rohaniza Rohaya Rohayah Rohayati Rohayu Rohimah Rohizan Rokayah Rokiah Ropi
Ros Rosdi Rosdan Roshaida Roshaliza Roshan Rosiah Rosidah Rosihan Roslan Roslee Rosli Roslin Roslina Roslinda
Rosliza Rosman Rosmaini Rosmadi Rosmaria Rosmaniza Rosmawati Rosmini Rosmiza Rosnaini Rosnani Rosniza Rosya
Rosyatimah Rozaidi Rozaimah Rozaimi Rozali Rozana Rozaini Rozi Roziah Rozilah Rozila Rozilawati Rozlan Rozmi
Rubiah Rugayah Ruhaida Ruhaini Ruhana Ruhani Rukiah Rukayah Ruqayyah Rusdi Rushdan Rushdi Rusiah Ruslan Rusli
Rusnah Rusyaidi Ruzaimi Ruzana Ruzita Sa'adah Saadiah Saad Saadah Saaidah Saari Sabarudin Sabihah Sabirin
Sabli Sabri Sabtu Sadikin Sadiah Safaruddin Safawi Saffiyah Safinah Safiyya Safri Safuan Safura Safwan
Safwanah Sahabudin Sahak Sahara Saharudin Sahid Sahidin Sahirah Sahlan Sahrul Sahrin Said Saidah Saidatul
Saiful Saifuddin Saifullah Saifulnizam Saipul Sairi Sakdiah Sakinah Salahuddin Salamah Salasiah Salawati
Saleh Salehah Salihah Salihin Salina Salleha Sallehudin Salman Salmi Salmizi Salwani Samad Samah Samihah
Samiha Samsiah Samsudin Samsul Samsuri Samuri Sapiah Sapuan Saripah Sariah Saridah Sarimah Sarina Sarip
Saripudin Sarizan Satar Saudah Saupi Sazali Sazila Sazilah Selamah Senah Shaari Shaban Shabrina Shadan Shafie
Shafiee Shafik Shafiq Shafiqah Shafinaz Shafira Shafizah Shah Shahabudin Shahadan Shaharudin Shaharuddin
Shahdan Shahid Shahidan Shahila Shahir Shahizan Shahmi Shahnaz Shahrin Shahril Shahrizal Shahrizan Shahrul
Shahrum Shahrulnizam Shaiful Shaima Shakila Shakina Shakir Shakirah Shakri Sham Shamim Shamila Shamimi Shamir
Shamsaini Shamshul Shamsinar Shamsuddin Shamsudin Shamsul Shamsuri Shariah Sharidah Sharif Sharifah
Sharifuddin Sharil Sharin Sharipah Sharizal Sharizan Sharuddin Sharul Shasha Shaza Shazana Shazlin Shazlina
Shazrul Shazwan Shazwani Shazwina Sheikh Shima Shukor Shukri Shuib Shuhada Shuhaida Shuhaimi Siddiq Sidah
Sirajuddin Sitinur Siti Solehah Solehin Sobri Sofian Sofiyah Soleha Solihin Sopiah Sufian Sufiah Sufiyan
Suhaidi Suhaimi Suhaimin Suhainah Suhaizan Suhaizi Suhana Suhardi Suhartini Sukri Sulaiha Sulastri Sulhan
Sulizah Sumaiyah Supardi Suraini Suraiya Surayah Suriana Suriyati Surina Suzana Suzaina Suzila Suzilawati
Suzi Suzita Suziana Suzlina Syafie Syafika Syafinaz Syafira Syafiy Syafizah Syah Syahid Syahidah Syahir
Syahiran Syahmi Syahril Syahrin Syahrul Syaifuddin Syaiful Syakila Syakir Syakirah Syakirin Syakur Syam
Syamil Syamim Syamsiah Syamsul Syarafana Syarifuddin Syarul Syasya Syatirah Syauqi Syawal Syazana Syazlin
Syazrin Syazwan Syed Syifa Syukri Syukur Syuhaidah Syuhaimi Taha Tahirah Tahir Taib Taj Tajul Tarmizi Taufik
Taufiq Taufek Termizi Tengku Thahirah Tharmizi Ubaidah Ubaidillah Ulfah Umaira Ummu Ummi Umar Unaizah Uzair
Uzairi Wafa Wafi Wahab Wahyu Wahyuni Wan Wardah Wardina Waheeda Wahida Wajdi Waqiuddin Wazir Widad Wijdan
Yahaya Yahya Yana Yani Yasir Yaseer Yasmeen Yasin Yassin Yasri Yatim Yazid Yuhana Yuhanis Yunos Yus Yusa
Yusliza Yuslina Yusmadi Yusni Yusnita Yuslan Yusra Yusri Yusrizal Yusuff Yuzaimi Zaba Zabidah Zabidi Zabri
Zafirah Zafri Zafrul Zahar Zahari Zaharin Zaharuddin Zahid Zahidah Zahidi Zahiruddin Zahrin Zaid Zaida Zaidah
Zaidi Zaidatul Zaidun Zailan Zailani Zaili Zaim Zaimah Zaimi Zain Zaina Zainah Zainal Zainab Zaini Zainie
Zainol Zainon Zainordin Zainuddin Zainudin Zainul Zainun Zainuri Zairi Zairin Zairul Zaisha Zaitun Zaiton
Zaki Zakiah Zakir Zakiyah Zakri Zakuan Zakwan Zalani Zaliha Zalikha Zalila Zalilah Zalita Zaliza Zalman Zam
Zamani Zamhari Zamil Zamir Zamiri Zamree Zamri Zamrie Zamzam Zamzuri Zamzurina Zanariah Zanirah Zanita Zara
Zarif Zarifah Zariff Zarimah Zarin Zarith Zariyah Zarul Zawani Zawawi Zawati Zawiah Zayan Zayani Zayyan Zeti
Zety Ziana Zikri Zin Zinnirah Zita Zubair Zubaidi Zubir Zuhaila Zuhaili Zuhairah Zuhairi Zuhdi Zukarnain
Zulaiha Zulazhar Zulfadhli Zulfadli Zulfahmi Zulfaqar Zulfikar Zulfikri Zulhairi Zulhelmi Zulhilmi Zulina
Zulkarnain Zulkarnaen Zulkeflee Zulkefli Zulkepli Zulkhairi Zulkifle Zulkifli Zulkiflee Zulkiply Zullaila
Zulqarnain Zunaidi Zunaidah Zunita Zuraini Zuraiha Zuraimi Zuri Zuriah Zuriana Zuriati Zuriani Zurida Zurinah
Zurita Zuwairi Zyad Abdurahman Abdulrahman Abdulaziz Abdulhalim Abdulkarim Abdulmalik Ampuan Aiman Ajib Apong
Bolkiah Bungsu Damit Duraman Emran Jaludin Kawi Lamit Laming Mahari Matusin Metali Metassan Metussin Momin
Omarali Piut Salleh Sablee Sahat Samanjadi Tuah Tamit Abang Ajak Anyi Balan Bungan Changgai Dundang Entri
Gima Gundi Jarau Jawah Jelian Jimbun Kanang Kedit Lampung Langgi Lingga Linggi Manggat Masing Mering Meringai
Nanang Nyambong Nyanggau Nyawai Nyaring Rentap Tawi Temenggong Unggat Ugak Usop Uyo
Khairunnas Wayan Nyoman Komang Hidayu Norfarahin Uthman Rizman Mazuin Aziah Aznil Bazilah Dzulfikar Eizlan
Ellisya Eshal Ezzati Faridatul Fathiah Hazlin Mikael Ziyad Zafran Aariz Eusuf Eiman Aleesya Airis Raisha Iffah
Irdyna Bambang Slamet Sutrisno Suharto Sukarno Widodo Prabowo Yanti Fitriani Wulandari Hendra Asep Ujang
Matzin Mahrub Saidin Zuliana Suhaini Sigau Ngadan Entili Gerunsin Jelani Ranggau Kunjan Maringking Masidi
Jainab
""".split()  # noqa: SIM905

INDIAN: Final = """
Aadhavan Aarthi Abinaya Abirami Agilan Aishwarya Ajay Ajit Akila Akshay Alagappan Alagu Amarjit Amarjeet
Ambiga Amirtham Amrit Amudha Anandan Ananthi Anbalagan Anbu Anita Anitha Anjali Anjalai Annadurai Anushia
Anusha Appadurai Arasu Aravind Aravindan Arivalagan Arjun Arjunan Arul Arulmani Arun Aruna Arunasalam
Arunachalam Arvind Arvin Asha Ashok Ashwin Ashwini Asokan Aswini Avtar Bala Balachandran Balaji Balamurugan
Balasubramaniam Balbir Baldev Balvinder Balwant Bhagwan Bharathi Bhaskaran Bhavan Bhupinder Chandra
Chandrasegaran Chandrika Charan Charanjit Chelliah Chelvi Chinnasamy Chinniah Chitra Dalbir Daljit Damodaran
Darshan Darshini Davinder Dayalan Devaki Devan Devaraj Devarajan Devendran Dharma Dharmaraj Dharshini Dhivya
Dilip Divya Durga Elango Elangovan Ezhil Gajendran Ganapathy Gandhi Gayathri Geetha Genga Gowri Govindan
Govindasamy Guna Gunalan Gunasegaran Gunaseelan Gurdev Gurdip Gurmit Gurmukh Gurnam Haridass Harbans
Harbhajan Harcharan Hardeep Hardip Haresh Hari Harikrishnan Harini Harjeet Harminder Harpal Harpreet
Harvinder Hema Hemalatha Hemavathy Himmat Illavarasi Inderjit Indhumathi Indrani Iswaran Jagan Jagdish Jagjit
Jaganathan Jaspal Jasbir Jasmeet Jaspreet Jasvinder Jaya Jayabalan Jayakumar Jayalakshmi Jayanthi Jayaraman
Jayaseelan Jayashree Jeevan Jeevitha Jegan Jeganathan Jeyakumar Jothi Kabilan Kala Kalai Kalaiarasi
Kalaiselvi Kalaivani Kaliamah Kaliappan Kalyani Kamalanathan Kamaljit Kanagaraj Kanaga Kanimozhi Kanmani
Karam Karpagam Karthigeyan Kartigesan Karuna Karunakaran Karuppiah Kasi Kathir Kathiravan Kaushalya Kausalya
Kesavan Khushwant Kirpal Kishen Kohila Krishnamoorthy Krishnasamy Krishnaveni Kuldip Kuldeep Kulwant Kumaran
Kumaresan Kumari Kumutha Kunal Kuppusamy Lachmi Laila Lakhbir Lalitha Latha Lavanya Leela Letchimi Lingam
Lingeswaran Loga Loganathan Lokman Madhavan Magesh Maheswari Maheswaran Mahesh Malar Malarvizhi Malini
Malliga Manickam Manikam Manian Manimegalai Manisha Maninder Manjeet Manohar Manoharan Manoj Manpreet Maran
Mariamma Mariayee Marimuthu Mathan Mathavan Mathialagan Mayuri Meena Meenachi Meenakshi Megala Mekala Mohana
Mohanadas Mohanraj Mohinder Moorthy Mugilan Mukesh Murali Muralitharan Muthammal Muthiah Muthukumar
Muthulakshmi Mythili Nagaraj Nagaraja Nagarajan Nagaletchumi Nalini Namasivayam Nanda Nandakumar Nandhini
Narayanan Narayanasamy Narinder Naresh Natarajan Navamani Naveen Neela Neelavathy Nirmala Nirmal Nisha
Nishanthini Nithiya Niveetha Padma Padmini Palani Palanisamy Palaniappan Palvinder Pandian Panjali Panneer
Paneerselvam Param Paramasivam Paramjit Parvathi Parvathy Pavithra Periasamy Pooja Poongodi Prabha
Prabhakaran Prabu Pradeep Prakas Pranav Prasad Prashant Pratap Praveen Pravin Premala Pritam Prithiviraj
Priyanka Punitha Pushpa Puvan Puvaneswari Radha Radhika Raghavan Ragunathan Rahul Rajagopal Rajalingam
Rajamani Rajamanickam Rajaratnam Rajesh Rajeshwari Rajeev Rajinder Rajini Rajkumar Raju Rakesh Ramachandran
Ramakrishnan Ramalingam Raman Ramanathan Ramani Ramasami Ramaiah Ramiah Ramu Rani Ranjan Ranjit Ranjini Ratha
Rathika Rathinam Ratnam Ravichandran Ravinder Ravindra Raveena Reena Rekha Renuga Renuka Revathy Rohan Rohini
Rubini Rukmani Rupinder Sahadevan Saktivel Samikannu Sandhya Sanggeetha Sangeeta Sangeetha Sanjiv Sankar
Sankaran Sanmugam Santha Santhiran Santhosh Sarala Saras Saravanakumar Sarasvathy Sargunan Sarjit Sarojini
Sarjeet Saroja Sasi Sasitharan Sathia Sathish Sathiya Sathiyaseelan Satinder Satwant Satvinder Savithri
Seetha Segar Segaran Seelan Sekar Selva Selvakumar Selvamani Selvan Selvanathan Selvarani Sentil Senthil
Shalini Shamala Shanta Shanthi Shankar Shankari Shanker Sharmila Sharmini Sharvin Shivani Shobana Shubashini
Shyamala Simran Sinnasamy Sinniah Sivabalan Sivagami Sivaji Sivakami Sivalingam Sivam Sivanathan Sivaraj
Sivasamy Sivasangari Sivaraman Sobana Sockalingam Solomon Somasundram Soundararajan Sree Sridevi Sridhar
Sridharan Srinivasan Subash Subashini Subra Subramani Sugumaran Suguna Sugunan Sujatha Sulochana Sumathi
Sumitha Sundar Sundaram Sundari Sundararaj Sundarajan Sunil Sunita Suntharam Surash Surendra Suriya
Suriyakala Surinder Susheela Sushila Swaminathan Tamil Tamilarasan Tamilarasi Tamilvanan Tanabalan
Tanasekaran Tangaraju Tanggam Tarlochan Tejinder Thamarai Thamil Thana Thanaletchumi Thangamani Thangarajah
Thangaraj Thangavelu Thanusha Thayalan Thevan Thevar Theiva Thilaga Thilagavathy Thillai Thinagaran
Thineswaran Thulasi Tinesh Tulasi Uma Umadevi Umapathy Uthaya Uthayakumar Vadivelu Vadivoo Valli Valliammah
Vanaja Vani Vanitha Varatharajoo Vasan Vasantha Vasanthan Vasu Vasudevan Veena Veeramani Veerasamy Velan
Velayutham Vellasamy Venkatesan Venugopal Vengadasalam Vicky Vidya Vigneswaran Vignesh Vijayakumar
Vijayalakshmi Vijayaletchumi Vijayarani Vikram Vimal Vimalan Vinod Vinoth Vinothini Viran Vishal Vishnu
Viswanathan Vivek Yamuna Yashini Yoga Yogan Yoganathan Yogendran Yogesh Yugendran Yuvaraj Yuvarani
Thivya Jeyaraj Deshmukh Deepak Gobinath Kishore Kugan Kumaravel Logeswaran Magendran Mahalingam Murugesan
Nadarajah Nagendran Nanthini Pragash Suseela Thinesh Venkatesh Yoges Rohit Sneha Nikhil Sandeep Shreya Swati
Tanvi Farooq Nadeem
""".split()  # noqa: SIM905
"""Tamil, Telugu, Malayali and Punjabi names of Malaysia."""

HAN_SURNAMES: Final = """
Ang Au Aw Bek Boey Boh Boo Chai Cham Chang Chao Char Chau Chay Cheah Cheam Cheang Chee Cheen Cheh Chei Chek
Cheok Chern Cheu Cheung Chiah Chian Chien Chiong Chiu Chooi Chor Chou Chow Chu Chuah Chui Chun Deng Ding Doh
Eng Fan Fang Feng Fok Foh Fu Fung Gao Geh Gew Ghee Giam Gong Goo Gooi Goon Guan Guo Han Hau Hia Hiew Hing Hiu
Hoh Hon Hong Hoong Hooi Hsu Hu Hui Hung Jee Jong Ju Kan Kang Kat Keh Kek Keng Keoh Khaw Khew Kho Khong Khu
Khuan Khut Kiew Kiu Koay Koe Kor Kou Kueh Kum Kung Kuo Kwa Kwek Lau Leaw Leck Lei Leo Leau Li Lian Liau Liaw
Liem Lien Liong Liow Lo Lock Loi Long Lou Lu Lua Lui Luk Lum Lung Luo Lye Ma Maa Mak Meng Miao Miew Min Moh
Mooi Moy Mui Nah Nam Neoh Ng Ngai Ngeow Ngiam Ngoh Ngooi Ngui Nga Ngeh Ni Oei Oi Ooh Oui Ou Ow Pan Pau Pee
Pek Peng Peoh Pey Phan Pheh Phoon Phua Phuah Phun Poo Poon Poong Pow Puah Pui Pun Qian Qiu Qu Quan Quay Ren
Sam San Sang Sek Seng Shang Shao Shen Shi Shih Shu Sia Siaw Sieh Siong Siu Soe Soh Sui Sun Sung Szeto Swee
Tai Tam Tan Tang Tao Tau Teck Teng Teong Teoh Tew Thai Tham Thang Thean Thee Thew Thian Thien Tho Tiew Tian
Tien Tiong Tiu Toh Tok Too Toon Tsai Tse Tseng Tso Tung Uy Vong Voo Vun Wah Wan Wei Wen Wo Woh Wong Woo Wu
Xie Xiao Xiong Xue Yam Yan Yang Yao Yapp Yau Yen Yeng Yi Yik Yin Ying Yit Yoon Yoong Yu Yuan Yue Yung Zeng
Zheng Zhong Zhu Zhuang Zuo Auyong Ouyang Seet Sng Quak Kwong Lieu Lieow Chiam Choon Choy Chye Heah Jiang Jin
Mah
""".split()  # noqa: SIM905
"""Surnames as Hokkien, Teochew, Cantonese, Hakka, Foochow, Hainanese and Mandarin speakers spell them."""

HAN_SYLLABLES: Final = """
Bao Bei Bi Bing Bo Bok Bong Buay Cang Chaan Chang Chau Chean Chek Cher Cherng Chern Cheung Chew Chia Chiah
Chiau Chieh Chien Chih Ching Chiok Chit Chiu Cho Choi Choo Chooi Chor Chow Choy Chu Chua Chui Chung Chye Da
Dan Dao De Deng Ding Du Duan Ei Ek Eik Em Fah Fai Fan Fang Fei Feng Fu Fui Fung Fuh Gang Gao Gee Ger Ghee Gim
Gin Guang Gui Guo Hak Ham Hang Har Hau Hee Hean Hein Hen Heong Hew Hian Hiang Hiong Hing Ho Hoe Hoi Hon Hoo
Hor Hou Hoy Hsing Hu Huan Huang Huay Huei Huey Hui Hung Hup Huoy Im Inn Jen Jer Jerng Jeng Ji Jian Jiang Jiao
Jieh Jing Jit Jiu Jong Ju Juan Juen Jue Jung Jyn Ka Kam Kan Kang Kau Kay Kee Kei Kek Ken Keng Keh Ker Kern
Kew Khar Khee Kheng Kheong Kher Khim Khing Khiong Khong Khor Khye Kie Kien Kiew Kim Kiong Kiok Kiu Koh Kok
Kon Kong Koo Kooi Koon Kuang Kuen Kui Kum Kun Kung Kwai Kwan Kwee Kwong Kwok Lam Lang Lau Lee Leen Lei Lek
Lem Leok Leong Lerk Lern Lew Lian Liat Lien Liew Lik Lim Liu Loi Lok Lon Loon Loy Lu Luan Lun Lung Luo Lup Ma
Mai Mao Mau Mei Miao Mien Miew Miin Mo Moh Moi Mok Mong Mooi Moy Mu Na Nam Nan Nee Ngai Ngar Ngo Ngoh Ngok Ni
Nian Nie Ning Niu Nyet Nyuk Oi Ooi Ow Pak Pan Pao Pau Peck Pee Pei Peik Pen Peow Pey Phang Phei Phek Pheng
Phin Phooi Pik Po Poay Poh Poi Pok Poo Pooi Poon Pow Puay Qian Qiang Qiao Qin Qing Qiu Qu Quan Ren Rong Ruo
Ruey Sa Sai Sam Sang Sau Saw Seah Seang Sean Sear Seck Seet Sek Sen Seok Seong Ser Seu Seng Shao Shaw Shen
Sheau Shee Shei Shern Sheue Shian Shiang Shien Shih Shing Shiow Shiuan Shiou Shoon Shou Shuang Shue Shuen
Shui Shun Shwu Shyan Shyang Siak Siam Sian Siau Sien Siew Sik Sim Sio Siok Siong Siou Siu Soh Sok Sook Soong
Sou Su Suk Sun Sung Suyi Sy Szu Ta Tai Tak Tan Tang Tao Tark Tau Tean Tee Teen Tein Teng Teong Ter Tern Thai
Thau Thean Theam Thee Theng Thien Thiam Thong Thoong Thye Ti Tiam Tiang Tiat Tien Tiong Tit Toh Tok Tong Too
Toon Tor Tsan Tsin Tsung Tuang Tze Tzu Ui Un Vei Ven Voon Vui Vun Wa Wang Wee Wei Weng Wern Wing Wong Woh Woo
Wooi Wu Wui Wun Xi Xia Xian Xie Xing Xiong Xu Xun Ya Yam Yang Yao Yap Yar Yaw Yean Yeap Yee Yeen Yek Yeng
Yeok Yern Yet Yeu Yien Yih Yim Yiing Yip Yiu Yiwen Yoh Yok Yoon Yoong Yow Yu Yue Yuet Yuin Yuk Yung Yut Zai
Zan Zen Zeng Zhan Zhang Zhao Zhe Zheng Zhong Zhou Zhu Zhuang Zhun Zian Zing Zong Zu Zuo Xinyi Jiahui Weijie
Zhiwei Meiling Xiaoming Huimin Yixin Yuxin Jiaxin Kaixin Jingyi Zixuan Junjie Weiming Siewling Xueyi Jiayi
Ziyi Shuhui Wenjie Yihan Zihan Kaiwen Weixin Xinyu Jiaying Yating Yunxi Zhihao Junhao Weihao Jiahao Yihao
Meiqi Huiling Peishan Suling Liling
""".split()  # noqa: SIM905
