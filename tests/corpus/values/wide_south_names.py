"""Malaysian and English words of names for the part ``wide``; see ``wide_north_names.py``."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from typing import Final

MS_MEN: Final = """
Abu_Bakar Ahmad_Zaki Aiman_Hakimi Aizat Ajmal Akif Alif Alias Alwi Amin Ammar Amran Amsyar Anas Aqil Aqmal
Ariff Ariffin Arman Ashraf Asri Asrul Asyran Awie Ayub Azam Azmeer Azrul Azhari Azizi Azwan Baharom Bahari
Bahtiar Basri Burhanuddin Bakri Daud Dahlan Darwisy Daniel_Haqim Dzulkarnain Effendi Ezzat Fadzli Fahmi
Faizal Farid Farhan Faris_Danial Fathi Fikri_Haziq Ghazali Ghani Habib Hadi Hafizuddin Hairi Halil Hambali
Hamdan Hanafi Harith Harun Hasbullah Hashim Hassan Hilman Hishamuddin Husaini Ilham Ilyas Imadi Iqbal Irwan
Iskandar_Shah Isa Izham Izwan Jaafar Jabar Jailani Jalaluddin Jamaludin Jasni Jefri Johan Johari Jufri
Junaidi Juraimi Kamal Karim Kassim Khairi Khalid Khairuddin Khusairi Lokman Lutfi Mahadi Mahmud Mahyudin
Mansor Marwan Maslan Mat_Zin Mawardi Megat Mikail Misbah Mokhtar Mursyid Muaz Mukhriz Munir Mustakim
Mustapha Muzaffar Nabil Naufal Nashriq Nasaruddin Nasir Nazim Nazmi Nizar Noh Nordin Norhisham Noorazlan
Norman Omar Osman Othman Pauzi Qayyum Qushairi Rafiq Rahim Rahmat Raimi Rais Ramlan Ramadhan Rashidi Rasul
Razali Razif Ridhwan Ridzuan Rosdi Rosli Rusydi Ruzaini Safuan Sahak Said Salleh Sallehuddin Samad Samsudin
Sanusi Shaari Shafie Shahidan Shahir Shahrizal Shamsul Sharif Sidek Sobri Suhaimi Sulaiman Syahir Syakirin
Syazwan Tajuddin Talib Tarmizi Tengku_Amri Termizi Thaqif Ubaidillah Umar Uwais Wafiq Wildan Yahya Yaakob
Yazid Yunus Yusri Zabidi Zahari Zahiruddin Zaidi Zainuddin Zakaria Zambri Zamri Zikri Zuhairi Zulfadhli
Zulhelmi Zulkarnain Zulkefli Abang_Rosli Matusin Metali Jumat Bujang Timbang Lamit Sabtu Rajid
""".split()
MS_WOMEN: Final = """
Adawiyah Adibah Adilah Afifah Aida Ainul Aisyah Ajeerah Alia Alis_Batrisyia Amalin Amani Aminatul Anisah
Anita Aniza Ardini Arissa Arwa Asiah Asmida Asnidar Athirah Ayuni Azalina Azian Azlina Azreen Aziah Azwani
Badariah Bahiyah Basariah Batrisya Bazilah Che_Yah Camelia Dahlia Damia Darwina Dayana Dhia Durratul Elina
Eliza Ernie Fadhilah Fadzilah Faizah Faiqah Farahin Farihah Fasihah Fauziah Fazlina Fitriah Habsah Hajar
Hajjah Hamidah Hanim Hanisah Hanum Hartini Hasmah Hasniza Haslinda Hayati Hazirah Hazwani Hidayatul Humaira
Huda Idayu Ilyana Insyirah Intan Irdina Izyan Jamaliah Jannah Jasmin Jumaah Junaidah Juliana Julaiha Kalsom
Kalthum Kartini Khairiah Khairunnisa Khalidah Laili Laila Lailatul Latifah_Hanum Liana Lina Lutfiah Madihah
Mahani Mahirah Maimunah Maizatul Marlina Marina Marsitah Masitah Maslina Mazlina Mazni Melati Mimi Munirah
Murni Musfirah Nabihah Nadhirah Nafisah Najibah Nashwa Nasuha Nazirah Nazatul Noorlela Normah Normala
Noraishah Norazila Nordiana Norhafizah Norizan Norlela Norzila Noriah Norsyahirah Nuha Nuraini Nurhaliza
Nursyafiqah Ondah Patimah Pesona Qaisara Qalesya Quratul Rabiatul Radiah Rafidah Raihan Raihanah Ramlah
Rania Rasyidah Raudhah Robiah Rodziah Rohani Rohaya Rosilah Rosmah Rosnani Roslinda Rozita Ruhana Ruqayyah
Rusnah Ruzita Sabariah Sabrina Saadiah Safiah Safura Sajidah Saleha Salina Salwa Sanisah Sarimah Saripah
Shafiqah Shaima Shamsiah Sharina Shazlin Siti_Aminah Sofiah Solehah Sumayyah Suhana Suhaila Suriani Suzana
Syahidah Syakirah Syamimi Syazana Syifa Tengku_Farah Timah Ummi Wahidah Waheeda Widad Yasirah Yusnita
Yuhanis Zabariah Zahrah Zainab Zaharah Zaiton_Hanim Zalina Zamrah Zanariah Zarith Zawiyah Ziana Zulaiha
Zuraidah Zubaidah Zurina
""".split()
MS_SHORT: Final = """
Mat Din Man Jo Pian Bob Mie Ejai Wak Apek Epul Boy Ayie Ijat Jat Usop Leman Lan Bidin Jah Nab Yati Ani Ella
Aten Ecah Timah Kiah Cikyah Nana Yaya Ina Awin Ngah Uda Alang Acik Busu Anjang Kudin Mail Pejal Kerol Acap
Naem Syak Zek Wawa
""".split()

CHINESE_SURNAMES: Final = """
Ang Aw Au Auyong Beh Boey Boo Bong Boon Cha Chai Cham Chang Chay Chee Chen Cheng Cheok Cheong Chew Chia
Chiam Chiang Chiew Chih Chik Chiong Chiu Cho Choi Chok Choo Choong Chow Choy Chu Chua Chui Chung Chuah Diong
Eng Er Fam Fan Fang Fong Fu Fung Gan Gek Gim Goay Gooi Gui Ha Hah Han Heah Hee Heng Heong Hew Hii Hiew Ho
Hoe Hon Hong Hoo Hooi Hoon Hor How Hu Huang Hui Hwang Iew Jong Kam Kan Kang Kee Keh Keng Keong Kerk Kew Khaw
Khew Khong Khor Khow Khu Kiew Kong Koo Koong Ku Kua Kuan Kueh Kuek Kwa Kwan Kwek Kwok Kwong Lai Lam Law Lay
Leck Leng Leong Leow Leung Lew Liaw Liang Lian Liong Loi Loke Long Loo Loong Looi Lu Lui Luk Lum Lye Mah Mak
Mok Moey Mun Nga Ngai Ngan Ngeow Ngiam Ngoh Ngooi Ngu Oh Oo Oon Oong Pang Peh Phang Phoon Phua Poh Pok Pong
Poo Pooi Por Pua Pui Puah Quah Quak Quek Sam Saw Seah See Seet Seng Seow Ser Sew Shum Sia Siah Siaw Siew
Siow Sim Sin Sing Siu Soh Soo Soon Soong Suah Sui Sum Sung Sze Szeto Tai Tam Tang Taw Tea Teh Tek Teng Teo
Tew Thai Thang Thean Thian Thien Thong Tian Ting Tiong Tiew Toh Tok Tong Toong Too Toy Tse Tsen Tsui Tung Ui
Voon Vong Wah Wan Wang Wee Wen Woo Wu Xu Yan Yang Yau Yaw Yee Yeap Yeo Yeoh Yeong Yeow Yeung Yew Yik Yim Yip
Yoong Yow Yu Yuen Yune Zhang Zheng Zhou
""".split()
CHINESE_GIVEN: Final = """
Ah_Hock Ah_Seng Ah_Moi Ah_Lan Ai_Lian Aik_Seng Bee_Choo Bee_Leng Bee_Lian Beng_Hui Beng_Teck Boon_Keat
Boon_Seng Boon_Teik Chai_Hong Chai_Yee Chee_Meng Chee_Seng Cheng_Hwa Cheng_Sim Chia_Ying Chin_Aik Chin_Hooi
Chin_Wah Choon_Hoe Choon_Lan Choy_Fong Chui_Peng Chuan_Kiat Chun_Kit Chun_Yee Eng_Huat Eng_Kiat Eu_Jin
Foong_Yee Fui_Yen Gaik_Choo Geok_Lan Guan_Eng Guan_Hin Hai_Tao Han_Wei Hock_Chuan Hock_Lai Hong_Wei
Hooi_Cheng Hooi_Ling Hooi_San Huey_Shan Hui_Xin Jian_Hong Jia_En Jia_Qi Jia_Wen Jing_Wen Jin_Hui Joo_Ee
Jun_Kai Jun_Yan Kah_Hoe Kah_Mun Kai_Xin Kar_Yan Keat_Hong Kean_Leong Kee_Hock Khai_Shen Kian_Ann Kien_Ming
Kim_Choo Kim_Lian Kok_Ann Kok_Wah Kuan_Yew Kwai_Fong Kwan_Ming Lai_Kuan Lay_Hoon Lay_Peng Lee_Ching
Lee_Kheng Leong_Kee Li_Wei Li_Ying Lian_Huat Ling_Ling Mee_Yoke Meng_Choo Meng_Fai Min_Hui Moi_Lan Mooi_Kee
Mun_Fai Mun_Ling Ngan_Yin Nyuk_Lan Oi_Lin Pei_Fen Pei_Qi Pei_Yee Peck_Hoon Peng_Soon Phaik_Kee Poh_Choo
Poh_Lin Pooi_Yee Puay_Leng Qi_Hui Qian_Yu Rui_En Rui_Zhe Saw_Hoon Seng_Chye Ser_Hui Shao_Wei Shi_Han Shi_Qi
Shin_Yee Shu_Fen Shu_Hui Siew_Mei Siew_Hoon Sin_Yee Soo_Kim Sook_Fun Sook_Yee Soon_Huat Su_Ann Su_Lin
Suet_Yee Sui_Lan Swee_Huat Swee_Keong Sze_Wei Tai_Wai Tat_Wai Teng_Kiat Thiam_Hock Tian_Le Tiam_Seng
Tien_Yew Tuck_Wai Tze_Yin Voon_Kiat Wai_Han Wai_Mun Wan_Ting Wei_Liang Wei_Ming Wei_Xiang Weng_Keong
Weng_Hong Wooi_Keat Xiao_Hui Xin_Ru Xue_Er Yan_Ling Yao_Zhong Yee_Mun Yen_Ni Yi_Fan Yi_Jia Yi_Ting Yik_Shen
Yin_Yin Ying_Xuan Yoke_Lan Yoke_Peng Yong_Sheng Yoon_Fah Yu_Heng Yu_Tong Yuet_Mei Zhen_Hao Zhi_Hao Zhi_Yong
Zi_Ying Zi_Yang
""".split()
TAMIL_MEN: Final = """
Aathavan Agilan Ambigapathy Anbalagan Annamalai Appadurai Aravind Arjunan Arulmozhi Ashwin Asogan Athimulam
Ayyavoo Baskaran Bhuvanesh Chandrasegaran Chelliah Chellappan Chidambaram Chinnasamy Danapal Deenadayalan
Deivanayagam Devarajan Dhanabalan Doraisamy Duraimurugan Elango Elangovan Ezhumalai Gobinath Gopal
Gnanasegaran Govindasamy Gunasegaran Guruswamy Harikrishnan Iyngaran Illango Jaganathan Jayakumar Jayaraman
Jeevan Jeyaratnam Kalaiselvan Kaliappan Kamalanathan Kandasamy Karthigesu Karuppiah Kathiravan Kesavan
Kogulan Kovalan Kumaresan Kunasekaran Lingeswaran Logeswaran Loganathan Madhavan Magendran Mahendran
Maniarasan Manimaran Manoharan Maruthamuthu Mathiyalagan Mayilvaganam Meganathan Mohanadas Moorthy Mugilan
Muniandy Munusamy Muralitharan Muthiah Nadarajah Nagarajan Nallathamby Nadesan Narayanan Naveenraj
Nedunchezhiyan Nithyanantham Packirisamy Palaniappan Palanisamy Panneerselvam Paramasivam Parthiban
Pavithran Periasamy Ponnusamy Poobalan Prabhakaran Pragash Puvaneswaran Raguram Rajagopal Rajamanickam
Rajendran Rajoo Rajkumar Ramachandran Ramalingam Ramanathan Rathnam Ragunathan Rengasamy Sambanthan Sanjeev
Santhanasamy Sathasivam Sathiyaseelan Seenivasagam Segaran Selvaraju Sellathurai Shanmugam Shashikumar
Silvarajoo Simmadorai Sinnappan Sinnathamby Sithambaram Sivabalan Sivakumar Sivalingam Sivaraman Somasundram
Sothinathan Subbiah Sugumaran Sundaram Sundararajan Suppiah Tamilarasan Tanabalan Thangaraj Thanasekaran
Thavarajah Theban Thevendran Thinagaran Thirunavukkarasu Thiruchelvam Udayakumar Ulaganathan Vadivelu
Vaithilingam Varatharajoo Vasudevan Veeramuthu Veerappan Velayutham Vellasamy Velmurugan Vetrivel Vignesh
Vijayaratnam Vikneswaran Viknesh Vimalan Visvanathan Yogeswaran Yuvaraj Harjit Gurdeep Baldev Kuldip Jasbir
Amarjit Manjit Sukhdev Tejinder Avtar Dalbir
""".split()
TAMIL_WOMEN: Final = """
Abirami Ahalya Akila Alagammal Amaravathy Ambiga Amutha Anandhi Anjalai Anjali Annaletchumi Anuradha
Annapoorani Arulselvi Ashwini Banumathi Bavani Bhuvana Chandrika Chitra Darshini Deepa Dhanalakshmi
Dharshini Durga Ganga Gayathri Gowri Gunavathy Hamsavalli Hema Indrani Indumathi Jamuna Janaki Jayanthi
Jeevitha Jothi Kalaiarasi Kalaivani Kalpana Kamala Kanagavalli Kanimozhi Karpagam Kasthuri Kausalya
Kogilavani Komathi Krishnaveni Kumutha Kuppammal Lalitha Logambal Logeswary Maheswari Mallika Manimegalai
Manjula Maragatham Mariamma Mathavi Meenachi Meenakshi Mohana Mogana Muniamma Muthulakshmi Nagamah Nageswary
Nalini Nanthini Nirmala Nithya Padmini Pakialetchumi Panjavarnam Parvathi Pathma Pavithra Poongodi Poornima
Puspa Pushpavathy Rajalakshmi Rajeswari Ramani Rani Ranjini Renuga Rohini Rukumani Sangeetha Sangari
Santhana Sarasvathi Sarojini Sasikala Sathya Selvarani Selvi Shalini Shamala Sharmila Sivagami Sivakami
Sivaranjani Sobana Subashini Suganthi Sugunah Sujatha Sumathi Sundari Suseela Swarna Tamilselvi Tanusha
Thamarai Thanaletchumi Thangamah Thenmozhi Theivanai Thivya Thulasi Uma Umadevi Umarani Vadivambal
Valarmathi Valli Valliammah Vanaja Vani Vanitha Vasantha Veni Vijaya Vijayalakshmi Vimala Visalatchi Yamuna
Yogavalli Yogeswari Harpreet Gurpreet Simranjit Jaswinder Manpreet Parveen_Kaur Rajvinder Balwinder Paramjit
""".split()

EN_MEN: Final = """
Abel Abner Abraham Adrian Aidan Alan Alastair Albert Aldous Alec Alfie Alistair Alvin Ambrose Amos Angus
Archibald Archie Arlo Arnold Arthur Asher Aubrey August Barnaby Barney Barrett Basil Beckett Bernard Bertram
Blake Boris Brad Bradley Brendan Brett Bruce Bryce Byron Caleb Calvin Cameron Carl Casey Cecil Cedric
Chester Christian Clarence Clark Claude Clayton Cliff Clifford Clinton Clive Clyde Cody Colin Conrad Corey
Craig Curtis Cyril Damian Damon Darcy Darrell Darren Dashiell Dean Declan Derek Desmond Dexter Dominic
Donald Donovan Dougal Drew Duane Duncan Dustin Dwight Earl Edgar Edmund Edwin Eli Elijah Elliot Ellis Elmer
Elton Emmett Ernest Errol Ethelbert Evan Everett Ezra Felix Fergus Finlay Finn Fletcher Floyd Francis Frank
Franklin Fraser Frederick Gabriel Garrett Geoffrey Gerald Gerard Gideon Gilbert Giles Glenn Godfrey Gordon
Graeme Graham Grant Grayson Griffin Guy Hamish Hank Harlan Harold Harvey Hayden Hector Herbert Herman Horace
Howard Hubert Hugh Hugo Humphrey Ian Ignatius Ira Irving Isaac Ivor Jasper Jared Jeremiah Jeremy Jermaine
Jerome Jesse Joel Jonah Jonas Jordan Jude Julian Keaton Keith Kelvin Ken Kendrick Kenneth Kent Kieran Kirk
Kurt Lachlan Lamar Lance Lawrence Leander Leland Leon Leroy Leslie Lester Lewis Lionel Lloyd Logan Lorcan
Louis Lowell Luke Luther Lyle Magnus Malcolm Marcus Marlon Marshall Martin Marvin Mason Maurice Maxwell
Melvin Merlin Milo Milton Mitchell Morgan Murray Neil Neville Niall Noah Noel Norman Orson Orville Osborn
Oswald Otis Owen Percy Perry Philip Phineas Preston Quentin Ralph Ramsey Randall Raymond Reginald Reuben Rex
Rhys Roderick Rodney Roger Roland Rory Ross Rowan Roy Rufus Rupert Russell Sebastian Seth Seymour Shane
Sheldon Sidney Silas Simon Spencer Stanley Stefan Sterling Stuart Terence Theodore Thaddeus Tobias Todd
Tristan Troy Ulysses Vernon Victor Vincent Virgil Wallace Walter Warren Wayne Wendell Wesley Wilbur Wilfred
Willard Winston Wyatt Zachary Zebulon
""".split()
EN_WOMEN: Final = """
Abigail Ada Adelaide Adele Agatha Agnes Aileen Alana Alberta Alexandra Alexis Alice Alison Alma Althea Amber
Amelia Anastasia Andrea Anita Annabel Anneliese Annette Antonia April Arabella Araminta Ariel Arlene Astrid
Athena Audrey Augusta Aurora Autumn Ava Beatrice Belinda Bernadette Bernice Bertha Bethany Betty Beverley
Bianca Blanche Bonnie Bridget Briony Brooke Caitlin Camilla Candice Carla Carmen Caroline Cassandra Catriona
Cecilia Celeste Celia Charlotte Cheryl Clara Clarissa Claudia Clementine Colleen Constance Cora Cordelia
Cressida Daisy Daphne Darlene Davina Dawn Deirdre Delia Delilah Delphine Denise Desiree Dolores Dora Doreen
Doris Dorothy Edith Edna Effie Eileen Elaine Eleanor Elise Ella Eloise Elsie Elspeth Enid Erica Erin Esme
Esther Ethel Eugenia Eunice Eva Evangeline Eve Evelyn Faith Faye Felicity Fern Flora Florence Frances
Francesca Freda Freya Gail Genevieve Georgia Georgina Geraldine Gertrude Gillian Gina Ginger Gladys Glenda
Gloria Grace Greta Gretchen Guinevere Gwen Gwendolyn Hannah Harmony Hattie Hazel Henrietta Hermione Hilary
Hilda Holly Honor Hope Ida Imogen Ina Ingrid Iris Irma Isla Isolde Ivy Jacqueline Jade Jane Janine Jasmine
Jean Jemima Jenna Jill Jillian Joan Jocelyn Jodie Josephine Joy Joyce Juanita Judith Julia Juliet June
Justine Karla Kate Kayla Keira Kelly Kendra Kerry Kirsten Kitty Kristen Lara Laurel Lauren Lavinia Leah
Leanne Lena Leona Leticia Lettice Lillian Lily Linnea Lois Loretta Lorna Lorraine Lottie Louise Lucille
Lucinda Lucy Lydia Lynette Lynn Mabel Madeleine Maeve Maisie Marcia Marguerite Marian Marigold Marilyn
Marion Marjorie Marlene Martha Matilda Maud Maureen Mavis Maxine Megan Mercy Meredith Mildred Millicent
Millie Minerva Miranda Miriam Moira Mollie Monica Morag Muriel Myra Myrtle Nadine Naomi Natasha Nell Nerys
Nina Noelle Nora Noreen Norma Octavia Odette Olive Opal Ophelia Paige Pamela Paula Pauline Pearl Penelope
Perdita Petra Philippa Phoebe Phyllis Polly Poppy Portia Primrose Priscilla Prudence Rhiannon Rhoda Rhonda
Robin Rosalind Rosamund Rosemary Rowena Roxanne Ruby Ruth Sabrina Sadie Sally Selina Serena Shannon Sheila
Shelley Sheryl Sian Sienna Sonia Stella Summer Suzanne Sybil Sylvia Tabitha Tamsin Tania Tara Tessa Thelma
Theresa Tiffany Tracy Trudy Una Ursula Valerie Vanessa Vera Verity Veronica Vicky Viola Violet Virginia
Vivian Wanda Wendy Wilhelmina Willa Winifred Yvette Yvonne Zara Zelda Zoe
""".split()
EN_SURNAMES: Final = """
Abbott Abernathy Acheson Ackroyd Addington Ainsley Aldridge Allardyce Alderton Ambler Appleyard Arbuthnot
Arkwright Armitage Arrowsmith Ashcroft Ashdown Aspinall Attwell Babbage Bagshaw Bainbridge Balfour Bancroft
Bannister Barclay Barlow Barnaby Barraclough Bassett Batchelor Beauchamp Beckwith Bellamy Bickerstaff
Birtwistle Blackburn Blackwood Blenkinsop Bloomfield Boothroyd Bosworth Bottomley Bowdler Bracegirdle
Bradshaw Braithwaite Bramwell Brearley Broadbent Brocklehurst Bulstrode Burgess Butterworth Cadwallader
Calloway Cardwell Carmichael Cartwright Cathcart Caulfield Chadwick Chalmers Chatterton Cheeseman
Cholmondeley Clutterbuck Cockburn Coldstream Colquhoun Coverdale Crabtree Craddock Cranshaw Crawshaw
Critchley Crompton Crowther Culpepper Cunliffe Dalrymple Darlington Davenport Deakin Dearden Dinsdale
Doolittle Drinkwater Drummond Dunstan Dutton Eastwood Eccles Eckersley Eggleston Ellsworth Entwistle
Fairbairn Fairweather Farnsworth Farquhar Featherstone Fenwick Ferguson Finnegan Fothergill Frobisher
Fulbright Gaffney Gallagher Garside Gascoigne Gilchrist Gillespie Glazebrook Goodfellow Gough Grimshaw
Grosvenor Guthrie Hackett Halliday Hambleton Hardcastle Hargreaves Harkness Hathaway Haversham Hazlewood
Heathcote Hebblethwaite Hepburn Heywood Higginbotham Hinchcliffe Hislop Hobhouse Hollingsworth Holroyd
Horsfall Huckleby Huddleston Hutchings Ibbotson Illingworth Inglethorpe Ironside Jankowski Jardine Jarvis
Jellicoe Jephson Kavanagh Kendrick Kershaw Kilbride Kingsley Kirkbride Kowalski Lancaster Langford Lathbury
Leadbetter Lightfoot Lindqvist Liversedge Longbottom Loughran Lovelace Luscombe Lyttleton MacAllister
MacLeish Maddox Mainwaring Mallory Marchbanks Massingham McAllister McCready McIntyre McLaughlin McTavish
Mickelson Micklethwaite Molyneux Montague Mulholland Musgrave Nettleton Ngata Nightingale Oakeshott Oldfield
Ollerenshaw Openshaw Ormerod Osgood Ottoway Pankhurst Partington Peabody Penhaligon Pettigrew Pickersgill
Pilkington Postlethwaite Prendergast Quigley Rafferty Ramsbottom Ravenscroft Redgrave Rigby Rothwell Ruddock
Rushworth Sandringham Satterthwaite Saunders Seagrave Sedgwick Shackleton Shufflebotham Sidebottom Simcox
Skeffington Smythe Snodgrass Spofforth Stainthorpe Standish Stanhope Stokes Strickland Sutcliffe Swithinbank
Tattersall Tempest Thackeray Thistlethwaite Thornbury Threlfall Tinsley Tomlinson Trelawney Tremayne
Trickett Turnbull Twelvetrees Uttley Vaughan Wainwright Walmsley Warburton Weatherby Wedgwood Whitcombe
Whitlock Wigglesworth Winterbottom Wolstenholme Woodhouse Worthington Wrigley Yardley Yarwood Yelverton
Zimmerman O'Malley O'Shaughnessy O'Leary
""".split()
EN_SHORT: Final = """
Abby Addy Alfy Andy Annie Ash Barb Becca Becky Benji Bert Bess Bex Bill Billy Bobby Caz Charlie Chaz Chris
Chuck Connie Dani Dave Debs Deb Dick Dot Ed Eddie Ellie Fran Freddie Gabe Gaz Geoff Gerry Ginny Greg Gus Hal
Hatty Jake Jamie Jan Jazz Jem Jess Jez Jimmy Joey Jojo Jonny Josie Jules Kath Katie Kaz Kev Kim Larry Laz
Len Lenny Lexi Libby Liz Lizzie Lou Mads Mandy Manny Marge Matty Meg Mick Mikey Minnie Mo Molly Nat Ned Nick
Nicky Ollie Pam Pat Patsy Peg Peggy Pippa Rich Rick Rob Robbie Ron Ronnie Rosie Sammy Sandy Shaz Steph
Stevie Stu Sue Suze Tash Ted Teddy Tilly Tim Tommy Toni Tony Trish Val Viv Will Zac Zed
""".split()
