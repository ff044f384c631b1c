"""Malay: given names of Malaysia and Brunei, everyday words, and what stands round a name.

Malays are named *given bin/binti father's given*, Tamils *given a/l, a/p father's*, Iban and Bidayuh
*given anak father's*, Chinese *surname syllable syllable* (``HAN_*``), often with a Western name before.
Common knowledge of the language, put down by hand; no list of real people stands behind it.
"""

from __future__ import annotations

from typing import Final

GIVEN: Final = """
Ahmad Muhammad Mohamad Mohammad Mohd Muhd Abdullah Abdul Ali Abu Hassan Hasan Hussein Hussin Husin Ibrahim
Ismail Yusof Yusoff Yusuf Idris Ilyas Isa Musa Harun Daud Sulaiman Zakaria Yahya Yaakob Yaacob Yunus Ayub Adam
Nuh Hud Salleh Saleh Osman Othman Omar Umar Bakar Abubakar Affan Hamzah Khalid Bilal Zaid Zayd Usamah Anas
Muaz Jaafar Jafar Aqil Azman Azmi Azlan Azhar Azizan Azizul Azrul Azri Azim Azrai Aizat Aiman Aidil Aideed
Aqil Arif Ariff Ashraf Asraf Asyraf Azhari Badrul Badrulhisham Baharuddin Baharudin Burhanuddin Danial Daniel
Danish Darwish Fadhil Fadzil Fadli Fahmi Faisal Faizal Faiz Fairuz Faizul Farhan Faris Fariz Fauzi Fikri
Firdaus Ghazali Hafiz Hafizuddin Haikal Hairul Hakimi Hamdan Hanafi Hanif Haris Harith Hariz Hasbullah Hazim
Hazwan Helmi Hilmi Hisham Hishamuddin Iqbal Irfan Iskandar Izham Izhar Izwan Izzuddin Jamal Jamaluddin
Jamaludin Johari Kamal Kamarul Kamaruddin Kamarudin Kassim Kasim Khairi Khairul Khairuddin Khalil Luqman
Lukman Lutfi Mahathir Mahmud Mahmood Mansor Marzuki Mazlan Megat Muhaimin Muhsin Mukhriz Mustaffa Mustapha
Muzammil Nabil Nasir Nasaruddin Nasrul Nazmi Nazri Nazrin Nik Nizam Nizar Noor Nordin Norman Norazman Nurhakim
Omar Qayyum Qusyairi Radzi Rafiq Rahim Rahman Ramli Ramlan Rashid Rashdan Razak Razali Razif Ridhwan Ridzuan
Rizal Rizwan Roslan Rosli Rosdi Ruslan Rusli Sabri Safuan Safwan Saiful Salahuddin Salman Samad Samsudin Sani
Shahrul Shahril Shahrin Shahrizal Shaharuddin Shamsul Shamsuddin Sharif Shukri Suhaimi Suhardi Sufian Syafiq
Shafiq Syahir Syahmi Syahrul Syakir Syamsul Syazwan Syed Sharifah Taib Tarmizi Taufik Taufiq Uzair Wafi Wan
Yazid Yusri Zahari Zahid Zaidi Zaini Zainal Zainuddin Zakwan Zamri Zarul Zikri Zul Zulhilmi Zulkarnain
Zulkifli Zulkefli Zulfadli Zuraidi Hazrul Hazriq Haziq Adib Adli Afiq Aliff Alif Amirul Amiruddin Amsyar Anuar
Anwar Ariffin Arman Armand Asri Azfar Aisar Emir Faizuddin Fakhrul Ikhwan Ikmal Imran Irsyad Izzat Khairil
Lokman Naqib Naufal Nazim Nazirul Nuqman Rayyan Raimi Raziq Syamil Tajuddin Thaqif Uwais Wildan Zahin Zharif
Zuhair Bujang Kadir Kadier Karim Latif Latiff Majid Malik Manaf Ghani Gani Halim Hamid Jalil Jabbar Rauf Razaq
Salam Samat Wahab Wahid Aziz Salim Salehuddin Sallehuddin Sidek Sidik Tamrin Talib Tahir Termizi Wahidin Siti
Nur Nurul Nor Norul Noraini Norazlina Norhayati Norhafizah Norliza Norsiah Norizan Nora Nurin Nurhaliza
Nuraini Nurain Nuralia Nuriman Nursyafiqah Nursyahirah Nurfarah Nurfatihah Nurafiqah Nurhidayah Nurliyana
Nursuhaila Aishah Aisyah Aida Aina Ainul Ainaa Alia Aliah Aliya Alya Amalina Amani Amira Amirah Amni Anis
Anisah Aqilah Asiah Asma Asmah Athirah Atikah Atiqah Azimah Azizah Azlina Azlin Azura Azreen Badriah Balqis
Batrisyia Batrisya Dalila Damia Diana Dina Eliza Ella Ellyana Eryna Faezah Fadzilah Fadhilah Faizah Farah
Farhana Farhanah Farzana Fasihah Fatimah Fatin Fatihah Fazlina Fauziah Fazira Habibah Hafizah Hafsah Halimah
Halimatun Hamidah Hana Hanani Hani Hanis Haniza Hanisah Hasnah Hasmah Hasliza Hayati Hazirah Hazwani Hidayati
Humaira Husna Ida Idayu Ilyana Inas Insyirah Irdina Izyan Izzah Izzati Jamilah Jannah Juliana Julia Kalsom
Kamariah Kamisah Khadijah Khairiah Khairunnisa Khalisah Latifah Liyana Lina Lisa Maisarah Maimunah Maimun
Maizatul Mariam Maryam Marina Mariah Marlina Mardhiah Mashitah Masitah Mastura Masturah Mazni Mazliza Mimi
Nabila Nabilah Nadia Nadiah Nadhirah Nafisah Najihah Najwa Natasha Nazirah Nazatul Nazihah Noorhayati Norain
Noriah Norlela Norlaila Norma Normah Nurhanis Puteri Qaisara Qistina Rabiah Rafidah Rahayu Rahimah Ramlah
Raihan Raihana Raihanah Rashidah Rasyidah Rohana Rohani Rokiah Ropiah Rosmah Rosnah Rosni Roslina Rosnani
Rozita Ruzaini Sabariah Sabrina Safiah Safiyyah Sakinah Salmah Salmiah Salwa Salbiah Sarah Saleha Salina
Saodah Sharifah Shahida Shahidah Shahira Shahirah Shamsiah Sharina Shikin Siti Sofea Sofia Sofiah Suhaila
Suhana Suhaili Sumayyah Suraya Suriani Suriati Syafiqah Syahirah Syahira Syamimi Syarifah Syaza Syazwani
Syuhada Umairah Umi Ummi Wahidah Wani Yasmin Yusrina Zahirah Zahrah Zaharah Zainab Zaiton Zaleha Zalina Zaliha
Zarina Zawiyah Zubaidah Zulaikha Zulaikah Zuraida Zuraidah Zurina Zurianti Hjbah Khairani Dayangku Awangku
Kumar Raju Rajan Rajendran Rajeswari Ramesh Ramasamy Raman Ravi Ravindran Ganesan Ganesh Gopal Gunasekaran
Krishnan Krishna Kannan Karthik Karthigesu Kavitha Kogila Letchumi Letchumanan Lakshmi Logeswari Mahendran
Malathi Manimaran Maniam Mariappan Mohan Muniandy Murugan Murugiah Muthu Muthusamy Nadarajan Nagappan Naidu
Nair Navin Nithya Parameswaran Perumal Pillai Ponnusamy Prakash Prema Priya Puspavathi Ragu Sanjay Santhi
Saravanan Saraswathi Sasikala Selvam Selvi Selvaraj Selvarajah Shanmugam Shanti Sivakumar Sivanesan
Subramaniam Suresh Surendran Suppiah Tamilselvi Thanabalan Thiru Thirumalai Vasanthi Veerappan Velu Vijay
Vijaya Vijayan Vikneswaran Vimala Yogeswari Devi Deepa Dinesh Chandran Arumugam Anand Ananthan Anbarasan
Annamalai Balan Balakrishnan Bhavani Kamala Indra Indran Naim Afiqah Redzuan Ridzwan Usha Revathi Thiagarajan
Hazim Norazmi Mohsin Nadirah Syafiq Wafiq Amin Kaur Singh Gurpreet Harjit Jaswant Manjit Sukhdev Baljit Dayang
Awang Empiang Jugah Ladang Unggang Ngalang Kumang
""".split()  # noqa: SIM905

AMBIGUOUS: Final = """
Bunga Suria Cahaya Intan Melati Indah Jaya Mawar Kasih Permata Mutiara Delima Putera Putra Puteri Putri
Bintang Bulan Kurnia Iman Amal Aman Setia Budi Dewi Sari Seri Sri Ratna Embun Fajar Hidayah Rahmat Nikmat
Salam Hikmah Syukur Laila Cinta Sinar Teratai Kenanga Cempaka Anggerik Dahlia Seroja Puspa Wangi Manis Comel
Ayu Cantik Adil Bakti Wira Perdana Jati Raja Sultan Tengku Maya Murni Suci Kencana Mas Mat Long Ngah Busu
Kecik Hitam Puteh Awi Rosa Aminah Nisa Qaseh Bahagia Cermin Harapan Hayat Ilham Impian Jujur Kejora Kiambang
Lestari Maju Malam Mekar Merah Merpati Purnama Rajin Rania Rizki Rezeki Sabar Saga Salju Samudera Sejahtera
Selamat Sentosa Senang Sofi Sutera Tabah Tasik Tulip Tulus Ungu Usaha Warna Yakin Yati Zaman Zamrud Nilam
Berlian Kristal Orkid Azam Aulia Batu Besar Bahari Tunggal Timur Utama Mega Citra Pelita Mustika Kartika
Satria Perkasa Permai Damai Impiana
Ketut Made Dian Eko Rini Joko Dwi Wati Yudi Putu Hendri Kiran Neha Satya Sashi Endang Agung Wawa Aditya Asif
Naura Mahani Inara Nayli
""".split()  # noqa: SIM905

EVERYDAY: Final = """
saya aku kami kita awak anda kamu dia mereka beliau kau ini itu sini situ sana apa siapa mana bila kenapa
mengapa bagaimana macam berapa yang dan atau tetapi tapi kerana sebab jika kalau supaya untuk kepada daripada
dari dengan dalam luar atas bawah depan belakang tepi antara oleh pada ke di tentang sampai hingga sejak
semasa selepas sebelum sudah dah telah sedang masih akan belum tidak tak bukan jangan boleh mahu nak hendak
perlu mesti harus patut dapat ada tiada takde ya tidak ok okay baik bagus elok teruk cantik buruk murah mahal
besar kecil panjang pendek baru lama cepat lambat awal lewat segera sekarang nanti tadi semalam esok lusa hari
minggu bulan tahun jam minit pagi petang tengahari malam isnin selasa rabu khamis jumaat sabtu ahad januari
februari mac april mei jun julai ogos september oktober november disember satu dua tiga empat lima enam tujuh
lapan sembilan sepuluh sebelas belas puluh ratus ribu juta sen ringgit harga bayar bayaran pembayaran wang
duit tunai kad akaun bank baki resit invois diskaun baucar promosi jualan beli membeli jual menjual pembeli
penjual pelanggan peniaga kedai pasaran barang barangan produk item pesanan tempahan order penghantaran hantar
dihantar menghantar penghantar kurier kurir pos bungkusan kotak sampul alamat rumah jalan lorong taman kampung
kg bandar daerah negeri mukim simpang lot blok tingkat unit poskod pejabat telefon nombor no hp emel laman web
aplikasi sistem kata laluan kod gambar video saiz warna hitam putih merah biru hijau kuning kelabu coklat
jenis jenama model kualiti rosak pecah koyak cacat hilang salah betul silap tersilap tukar pulang pulangkan
pemulangan balik refund ganti gantikan batal batalkan tunggu menunggu terima diterima menerima penerima kasih
terimakasih tolong sila mohon minta harap maaf hai salam selamat assalamualaikum waalaikumsalam semua setiap
banyak sedikit lagi juga sahaja saja pun lah kan je sangat terlalu paling lebih kurang sama lain sendiri orang
lelaki perempuan budak anak ibu bapa ayah emak mak abang kakak adik suami isteri kawan jiran encik puan cik
tuan guru doktor syarikat sdn bhd kerajaan sekolah universiti masjid surau hospital klinik makan minum nasi
ayam ikan daging sayur buah air kopi teh susu gula garam roti kuih baju seluar kasut tudung beg jam tangan
cincin rantai emas perak kain sutera batik kebaya kurung songkok telekung sejadah kerusi meja katil almari
lampu kipas peti sejuk mesin basuh dapur periuk kuali pinggan cawan gelas sudu garfu pisau botol malaysia
brunei darussalam kuala lumpur selangor johor bahru pulau pinang perak kedah kelantan terengganu pahang melaka
negeri sembilan perlis sabah sarawak labuan putrajaya ipoh kuantan kuching kota kinabalu miri sibu tawau
seremban klang shah alam petaling subang ampang cheras kajang bangi puchong rawang sepang nilai muar batu
pahat kluang segamat taiping alor setar sungai petani kangar kuala terengganu seri begawan belait tutong
temburong gadong kiulap jerudong seria kiarong berakas muara jaya suria impian indah mulia raya utama damai
permai nama penuh pertama akhir bernama panggil panggilan dipanggil dikenali beritahu maklum maklumkan semak
menyemak periksa cuba guna menggunakan pakai buat dibuat jadi menjadi datang pergi keluar masuk naik turun
buka tutup lihat tengok dengar cakap bercakap tanya jawab jawapan soalan masalah aduan bantuan bantu faham
tahu kenal ingat lupa suka benci gembira sedih marah kecewa puas hati senang susah mudah penting berat ringan
kuat lemah keras lembut panas sejuk basah kering bersih kotor penuh kosong sampai tiba mula mulai habis siap
selesai cukup memang mungkin pasti tentu rasa rasanya kira agak seperti macamana begitu begini demikian maka
lalu kemudian akhirnya sebenarnya contohnya terutama misalnya walaupun namun malah bahawa iaitu ialah adalah
merupakan sabun syampu minyak wangi bedak krim losyen ubat vitamin kapsul pil lampin mainan buku pen pensel
kertas murni asli tulen palsu terpakai percuma penghantar hj hjh dato datuk datin haji hajah pengiran awang
dayang ustaz ustazah cikgu tok nenek atuk pakcik makcik bang kak dek sis bro bos boss tauke gerai booth stok
habis restock cod tracking nombor penjejakan pin otp kata semakan pengesahan sahkan pendaftaran daftar masuk
log akses tetapan
""".split()  # noqa: SIM905

KIN_BEFORE: Final = """
encik puan cik tuan kak kakak abang bang pak mak pakcik makcik haji hajah dato dato' datuk datin tun awang
dayang pengiran pehin ustaz ustazah cikgu tok atuk nenek adik saudara saudari sdr sdri ybhg yb prof doktor
isteri suami jiran kawan anakanda awg dyg hj hjh en pn pg dk ak tc bapa ayah ibu emak menantu ipar sepupu bos
nakhoda penghulu mek sis bro
""".split()  # noqa: SIM905

TITLES_WITHIN: Final = """
haji hajah hj hjh awang dayang pengiran awg dyg dato dato' datuk pehin tun syed wan nik
""".split()  # noqa: SIM905
"""Titles that may stand inside of a name: *binti Haji Awang Besar*."""

SHORT_TITLES: Final = "en pn pg dk ak tc bang tok mak tun awg dyg".split()  # noqa: SIM905
"""Titles so short, or words so common, that only a listed name behind them counts."""

ROLES: Final = """
penerima pelanggan penghantar pembeli penjual pemilik pemegang peniaga kurier kurir pengirim pemandu wakil
benar
""".split()  # noqa: SIM905

PRONOUNS: Final = "saya aku kami panggil ke".split()  # noqa: SIM905

CHILD_OF: Final = "bin binti bte bt bnt ibni anak ak".split()  # noqa: SIM905

HAN_SURNAMES: Final = """
Tan Lim Lee Ng Wong Chan Ong Goh Chong Teoh Ooi Yap Koh Khoo Low Chin Chua Cheah Liew Leong Loh Ho Foo Teh
Yeoh Tay Heng Soh Sim Phang Lau Law Lai Chen Cheng Cheong Chew Chia Chiew Chiang Choo Chow Choong Chung Fong
Foong Gan Gooi Hew Hoe Hoo Hor Huang Kam Kang Kee Khor Kok Kong Ku Kua Kuan Kwan Kwok Kwong Lam Lee Leow Leung
Lew Liang Liaw Lin Ling Loke Loo Looi Looh Lok Loong Mah Mok Neo Neoh Ngan Ngo Ngu Oh Oon Pang Peh Phua Poh
Pua Quah Quek Saw See Seah Seow Siah Siew Siow Soo Soon Tai Tang Tee Teo Ting Toh Tong Tham Thong Voon Wee Woo
Woon Yam Yang Yee Yeap Yeo Yeow Yew Yip Yong Yow Yuen Zhang Zhou Wang Zhao Xu Liu Hii Tiong Kueh Sia Lau Bong
Chai Chiam Chieng Wee
""".split()  # noqa: SIM905

HAN_SYLLABLES: Final = """
Mei Ling Wei Jie Siew Fong Chee Keong Hui Min Xin Yi Yee Yan Ying Yin Yen Yuan Yuen Yun Yong Yoke Wai Wen Weng
Wah Tze Tian Teck Tat Tong Ting Tek Swee Suan Soon Sook Siang Sin Shu Shan Sheng Seng See San Rui Qi Ping Peng
Pei Pek Pui Phaik Poh Ning Mun Mooi Mee Mui Man Lynn Li Leong Leng Lee Lai Lan Kuan Kok Kit Kin Kim Khai Khoon
Keat Kar Kah Kai Jun Jing Jia Jian Jin Jiun Hwa Hwee Hua Huat Hoon Hooi Hong Hock Heng Hao Han Hai Guan Geok
Gaik Fatt Fen Eng Ern Ean Chuan Chun Choon Chong Chin Chi Cheng Chen Cheong Chai Boon Bee Beng Bin Aun Ah Ai
An Xiu Xiang Xiao Xuan Xue Zhi Zhen Zi Ze Yew Yit Yik Sze Suet Shin Shi Sher Qian Ru Rou Le Ler Lih Lin Ling
Loong Liang Meng Ming Ngee Ngan Oon Onn Song Theng Thiam Tuck Tung Wan Woei Woon Yeow Yau Hsien Hsin Chia
Chiew Ee Joo Joon Kheng Kian Kiat
""".split()  # noqa: SIM905
