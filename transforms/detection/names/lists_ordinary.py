"""Yet more everyday words of shops, couriers, forms and small talk: where a person is named, none is one.

The places of ``slots.py`` take words that no list has, so what is no name must be known. Written by hand.
"""

from __future__ import annotations

from typing import Final

UZBEK: Final = """
guvohnoma guvohnomam guvohnomasi гувоҳнома гувоҳномам nabiram набирам невара nevara неварам парда parda
pardalar
muomala muomalasi муомала муомаласи mehr bilan aloqa алоқа mobil мобил pochta почта шарифи шариф sharifi
sharifingiz шарифингиз
adyol адёл quloqchin қулоқчин zaryadlovchi зарядловчи tonometr тонометр dazmol дазмол kir кир yuvish ювиш
qo'ysin қўйсин
olsin олсин bersin берсин kelsin келсин shlagbaum шлагбаум shlagbaumdan шлагбаумдан kartangiz картангиз
naqshli
ishlarimizni ko'ring sifatida kaliti kalit kirib tashlab kiring o'zingiz tablar harflar belgilar majbur ishda
ishga kattakon domen identifikator identifikatori nazaridan  testimoni onasi dadasi otasi kattakoni tili
katta kotta hammaga barchaga jamoa jamoasi aziz-mehmonlar kechirasiz uzr eskisiga eskisi eskisini eskisida
yangisi yangisiga sizlarga sizga yerda yerga nomiga nomida qilgandim olgandim berdingiz oldingiz keldingiz
bordim bordik borgan boraman boramiz borsa kelsa kelsin kelsam bersa olsa olsam chiqadi chiqdi chiqib chiqsin
chiqmadi kechikdi kechikib kechikyapti kechikadi keldi keladi kelmadi kelmayapti ketdi ketadi tushdi tushadi
tushmadi tushmayapti yetib yetdi yetmadi bo'ldi bo'ladi bo'lmaydi bo'lsa bo'lsin bo'lib bo'lar bo'lgan edi
emas ekan ekanmi edim edik yo'q bor bormi borku qani qanaqa qanday nechta necha nechida qayer qayerga qayerdan
kim kimga kimdan kimni nima nimaga nimada nega chunki shuning shunga shundan shunda shunday bunday bunaqa
unaqa o'sha o'shanga o'shandan mana ana hozir hozirgi hozirdan hozircha bugun bugungi ertaga ertalab kecha
kechagi kechqurun kechki tushlik tushda oldin keyin so'ng payt paytda vaqt vaqtida vaqtinchalik doim hamisha
ba'zan tez tezroq tezda sekin asta srochno shoshilinch qildi qildim qildik qilding qilaman qilamiz qilasiz
qilsa qilsin qilish qilib qiling qilmang qilmadi qilmayapti qildingiz qilyapti qilyapman olaman olamiz olasiz
oldi olish olib oling olmang olmadim olmayapman ololmayapman ololmadim bermadi bermayapti beradi beramiz
beraylik so'radi so'radim so'rayapti so'rayman aytadi aytmadi dedi dedim deydi degandi deb deyapti deyishdi
ko'rdim ko'rdi ko'rmadim ko'rsatdi ko'rinadi ko'rinyapti yozdim yozdi yozaman yozib yozgandim yuboring
yubordim yubordi yuborish yuboraman yuborasiz jo'nating jo'natdim jo'natish tashlang tashladim tashlaysiz
tashlayman tashlab o'tkazdim o'tkazing o'tkazib o'tdi o'tmadi o'tmayapti to'ladim to'lov to'lovim to'lovni
to'langan qaytaring qaytarish qaytardi qaytmadi qaytarib qaytarmayapti almashtirish almashtirmoqchi
almashtirib almashtiring almashtirsam bekor ochiq yopiq ochilmayapti ochdim yopildi ishlamayapti ishlamaydi
ishlaydi ishlayapti ishlar buzildi buzilgan singan sinib yirtilgan yirtiq yo'qoldi yo'qolgan topilmadi topdim
topib qidiryapman kerakmi kerakmas istayman xohlayman xohlasa olmoqchi olmoqchiman olmoqchimiz sotmoqchi
sotaman sotiladi sotilmaydi sotildi sotish sotib kelishiladi kelishamiz narxini narxda narxlar arzon arzonroq
qimmat chegirma chegirmalar bepul tekin yetkazib yetkazish yetkazildi yetkazasizlarmi yetkazma dostavka
kuryerlar kuryeringiz kuryerlaringiz kuryerga kuryerdan kuryerni do'koningiz do'konda do'konga do'kondan
do'konimiz filial filialda ombor omborda sklad punkt punktdan punktga ofis ofisda ofisga idora tashkilot firma
kompaniya korxona zavod bozor bozorda bozorga mahalla mavze ko'cha ko'chasi tor berk uy uyda uyga uydan
kvartira xonadon qavat podyezd eshik darvoza domofon lift hovli qishloq tuman tumani shahar shahri viloyat
viloyati yaqinida yonida oldida orqasida ro'parasida to'g'risida ichida tashqarida tagida ustida chapda o'ngda
mo'ljal orientir manzil manzilim manzilga manzilimiz joylashuv lokatsiya xarita raqam raqami raqamim raqamimni
raqamga nomer nomeri nomerim nomerimiz telefon telefonim telefonimga telefonda sms xabar xabarlar xat pochta
elektron parol parolim login kod kodi kodim kodni karta kartam kartamga kartamni kartaga kartasi kartadan
kartamning kartangiz hisob hisobim hisobimga hisobraqam balans pulim pulimni pulingiz puldan pulga so'mdan
so'mga tiyin ming million yuz dona donasi donadan kilo gramm litr metr sm o'lchami o'lchamda rangi rangda
rangli modeli sifati sifatli sifatsiz yangi eski original asl nusxa yaroqli yaroqsiz srogi muddat muddati
kafolat garantiya chek cheki chekni kvitansiya shartnoma ariza arizam shikoyat shikoyatim murojaat murojaatim
so'rov savol savolim javob javobni javobsiz rahbariyat ma'muriyat ma'muriyati administratsiya administrator
admin adminga boshliq mudir menejeringiz operatorga operatorlar operatoringiz xodimlar xodimingiz sotuvchidan
sotuvchiga xaridorlar mijozlar mijozga mijozdan bolalar bolalarga bolam bolamga bolamizga nevara nevaram yigit
yigitlar qizlar odam odamlar kishi kishilar ayol erkak birov birortasi hamma hammaga hammasi hech qaysi
qaysidir shu o'sha manavi anavi bu shular bular ular siz sizlar sizlarga sizlardan bizga bizdan bizning bizni
menga mendan meni mening o'zimga o'zimdan ikki ikkita uch uchta to'rt to'rtta besh beshta olti yetti sakkiz
to'qqiz o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson yarim chorak soat soatda minut daqiqa kun
kuni kunda kunlik hafta haftada haftalik oy oyda oylik yil yilda yanvar fevral mart aprel may iyun iyul avgust
sentabr oktabr noyabr dekabr dushanba seshanba chorshanba payshanba juma shanba yakshanba alo allo imzo imzosi
imzolagan nechi qozi palov osh somsa shashlik lag'mon manti navl navli nav brendli filya edi tergov tekshiruv
tekshiring tekshirib tekshirdim tekshirildi tasdiqlang tasdiqlash tasdiqlandi tasdiqlanmadi tranzaksiya
tranzaktsiya o'tkazma stir stirim inn innim jshshir pinfl pasport pasportim pasportimni seriyasi guvohnoma
hujjat hujjatlar hujjatlarim rasm rasmi rasmini surat video link havola ssilka kanal kanalimiz guruh guruhda
sahifa sayt saytda ilova ilovada dastur akkaunt profil izoh izohlar eslatma diqqat e'lon reklama aksiya bonus
promokod kupon sovrin yutuq yulduz baho sharh sharhlar tavsiya maslahat yordam yordamingiz muammo muammoyim
xato xatolik kamchilik ayb aybdor janob xonim hurmatlilar qadrdon guruhdagilar do'stlar aka-uka opa-singil
oilam oilamiz qo'shnilar sinfdoshlar hamkasblar o'rtoqlar dadam dadamga dadamning dadamni dadang oyim oyimga
oyimning oyijon ayam ayamga ayamning onajon buvijon assalom alaykum assalomu vaalaykum yaxshimisiz yaxshimi
charchamang xayr sog' bo'ling tushunarli tushundim tushunmadim bilmadim bilmayman bilasizmi eslatib
ogohlantiring qo'ng'iroq telefon qilsin qilsangiz qildik kutyapman kutyapmiz kutdim kutaman kuting kutdik
javobgar mas'ul biznes tadbirkor yakka tartibdagi tadbirkori mas'uliyati cheklangan jamiyati mashina mashinam
mashinada moshina haydovchisi yo'l yo'lda yo'ldaman yo'lga transport taksi avtobus metro bekat bekati stansiya
qishki yozgi kuzgi bahorgi palto kurtka ko'ylak shim tufli etik krossovka sumka ryukzak soat noutbuk kompyuter
televizor muzlatgich konditsioner dazmol choynak samovar gilam stol stul divan shkaf krovat javon qozon tova
idish piyola kosa chelak paypoq ro'mol sharf qalpoq qo'lqop ko'zoynak soyabon atir krem shampun sovun poroshok
daftar ruchka kitob o'yinchoq aravacha velosiped samokat koptok asal yong'oq choy shakar un guruch yog' go'sht
non sut qaymoq pishloq tuxum meva sabzavot pechenye shokolad konfet tort
""".split()  # noqa: SIM905

RUSSIAN: Final = """
заказывал заказывала заказывали починил починила починили сдал сдала сдали принял приняла приняли спросить
колонка колонки
колонку тонометр увлажнитель утюг чайник термос самокат кастрюля кастрюлю шторы наушники зарядка рюкзак
шлагбаум шлагбаума
зайду приду заеду подойду заберу подъеду отремонтировал отремонтировала принёс принесла привёл привела
этим этой этого этом этому тем той того том данной данным своих ваших наших ваш панель закрепить открепить
типа типов порядка элементов иерархия содержит результатов установить администраторов удалил удалила добавил
добавила выйти войти переводов вкладке вкладка расширение разрешение право имеет этой область запрос входа
народ большое огромное заранее всем просто кухне кухня умница молодец молодцы дорогие уважаемые горшке
подтверждён контактный контактные контактная скан скана сканы группа группе класс классе спрашивает вежливо
ребята девочки девушки мальчики друзья коллеги соседи люди господа товарищи админы модераторы всем всех
кто-нибудь нагрубил нагрубила нахамил нахамила хамил подъехала подъехал приехал приехала опоздал опоздала
опаздывает пришел пришла пришёл ушел ушла привез привезла забрал забрала забрали заберу заберите отдам отдаю
продам продаю продаётся продается куплю ищу сдам сниму обменяю меняю подарю перевел перевела перевели
переводил оплатил оплатила оплатили списали списалось зачислили вернули вернула вернул верните жду ждём ждем
ждал ждала хочу хотел хотела хотим могу может можно нельзя надо нужно нужен нужна нужны буду будет будем был
была было были есть нету нет пока ещё еще уже только лишь даже очень слишком совсем почти потом затем сегодня
завтра вчера позавчера послезавтра утром днем днём вечером ночью сейчас скоро быстро срочно долго давно
никогда всегда иногда часто опять снова здесь тут там туда сюда откуда куда где когда почему зачем как какой
какая какое какие чей чья чьи сколько несколько много мало больше меньше лучше хуже дороже дешевле дорого
дешево заказ заказа заказу заказом заказы заказов доставка доставки доставку доставкой посылка посылки посылку
товар товара товару товары оплата оплаты оплату возврат возврата деньги денег деньгами рубль рублей сум сумов
сумма суммы карта карты карту картой картам номер номера номеру телефон телефона телефону адрес адреса адресу
улица улицы дом дома квартира подъезд этаж домофон код кода пароль пароля почта почты логин сайт сайта сайте
приложение аккаунт профиль ссылка чек чека квитанция накладная договор договора паспорт паспорта серия выдан
выдано дата время часов минут день дня дней неделя неделю недели месяц месяца год года лет магазин магазина
магазине склад склада пункт пункте пункта офис офиса филиал компания фирма организация служба поддержка
поддержки поддержку администрация начальник начальство руководство оператор сотрудники курьеры продавцы
клиенты менеджеры доброго доброе добрый вечер утро здравствуйте спасибо благодарю пожалуйста извините простите
качество качества размер размера размеры цвет цвета цена цены цену скидка скидки скидку акция бонус гарантия
срок срока жалоба жалобу жалобы отзыв вопрос вопросы ответ ответа проблема проблемы помощь помогите подскажите
позовите скажите напишите перезвоните проверьте проверить отмените отменить измените изменить замените
заменить удалите удалить исправьте пришлите отправьте отправил отправила отправили отправлен отправлена
получил получила получили получен получена пальто куртка куртки платье рубашка брюки джинсы туфли сапоги
кроссовки сумка рюкзак часы ноутбук телевизор холодильник утюг чайник пылесос ковёр ковер стол стул диван шкаф
кровать кастрюля сковорода сковородка посуда чашка тарелка ложка нож вилка подушка одеяло полотенце зонт
палатка велосипед коляска самокат мяч игрушка книга мёд мед сахар мука рис масло мясо хлеб молоко сыр яйца
печенье конфеты шоколад торт варенье шампунь мыло крем духи миксер блендер наушники зарядка зарядник
удлинитель лампа люстра дрель шуруповёрт шуруповерт плед термос шарф тапочки носки шапка перчатки очки корм
кошка собака хороший хорошая хорошие хорошее плохой вежливый вежливая грубый нормальный новый новая новое
новые старый старая красивый красивая удобный большой большая маленький белый белая чёрный черный красный
синий зелёный зеленый жёлтый желтый серый коричневый розовый первый второй третий последний следующий мой моя
моё мое мои твой ваш ваша ваше ваши наш наша наше наши свой своя его её ее их мне меня мной тебя тебе вас вам
вами нас нам нами он она оно они этот эта эти тот та те такой такая один одна одно два две три четыре пять
шесть семь восемь девять десять карточка карточки карточку реквизиты счёт счет счета получатель транзакция
трек документы документ копия копию оригинал размером шт штук литр кило грамм метр рассрочка рассрочку кредит
долг аванс предоплата залог итого всего примечание комментарий ориентир внимание важно
""".split()  # noqa: SIM905

ENGLISH: Final = """
turns turned lives lived downstairs upstairs somebody nobody everybody rings rang knocks smells tastes arrives
allowed arguments ancestor publishing being wanted arrived alias instance credentials secret identifier
clipboard sorting formatting existing workflow workflows persecution contrary successfully format maximum
minimum value values field fields thermos mate mates there dear darling honey folk lots alot tons loads again
indeed bro sis buddy pal chief on in at by of to up as so do go me us we he it if or an am is be can't won't
don't i've i'll you're you've died twice bell line lines label ref reference transaction location tracking
trek tracker status arriving arrived delivered shipped dispatched departed pending failed rejected approved
declined confirmed cancelled canceled refunded charged billed paid unpaid overdue rude polite kind helpful
friendly angry lazy slow fast late early busy free open closed broken damaged missing lost found stolen wrong
correct right left front back side top bottom upstairs downstairs outside inside nearby opposite next near
behind beside above below somebody someone anybody anyone nobody everyone everybody people folks guys ladies
gentlemen team staff crew support helpdesk reception security management manager office warehouse shop store
branch counter desk mailbox doorstep porch gate lobby lift elevator floor unit block street road avenue lane
drive crescent court house flat apartment building parcel package packet box bag letter envelope invoice
receipt bill order item goods product stock batch shipment courier rider van truck bike lorry car vehicle
plate passport licence license visa ticket form application applicant document copy photo picture screenshot
file email mail inbox spam password passcode username login account profile website site app page link chat
group channel post story comment review rating feedback complaint issue problem question answer reply response
request inquiry quote offer deal discount sale promo voucher coupon code gift card cards bank banks transfer
deposit withdrawal balance amount total price cost fee charge tax money cash cheque cents dollars pounds euros
ringgit instalment installment loan credit debit today tomorrow yesterday tonight morning noon afternoon
evening night midnight week weekend month year monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december first second third last next
previous same other another each every both either neither some any many much more most less least few several
enough all none one two three four five six seven eight nine ten dozen hundred thousand size colour color
black white red blue green yellow pink grey purple orange small medium large big huge tiny long short tall
wide narrow thick thin heavy light new old used fresh clean dirty yoga mat mug kettle pan pot plate bowl cup
spoon fork knife blender mixer toaster oven fridge freezer heater fan lamp light bulb cable charger battery
adapter plug socket laptop tablet keyboard mouse headphones earphones speaker camera printer watch bracelet
ring necklace earrings shirt dress skirt trousers jeans shorts socks shoes boots sandals slippers sneakers
coat jacket raincoat hoodie sweater scarf hat gloves belt wallet purse backpack suitcase umbrella blanket
pillow towel curtain carpet rug sofa chair table desk shelf mattress crib stroller toy doll ball puzzle book
notebook pen pencil brush soap shampoo perfume lotion cream honey sugar flour rice oil tea coffee milk bread
cheese eggs meat chicken fish fruit vegetables snack biscuit biscuits cookies chocolate candy cake jam bicycle
scooter helmet tent screwdriver drill hammer ladder bucket broom vacuum cleaner detergent dog cat food puppy
kitten please thanks thank hello hi hey goodbye bye yes yeah no nope okay sure sorry pardon excuse welcome
cheers regards sincerely
""".split()  # noqa: SIM905

MALAY: Final = """
guna ambo kawe demo mung dok tokse sy aku kita kamu atu tantu bisai pagar pintu lampu meja kerusi
jantan betina
sentiasa hidup selesaikan koma pertukaran penukaran buang sumbang masukkan terlupa aksara kedua kedua-dua
jagaan format buat papar paparan senarai halaman pautan fail medan sejahtera banyak-banyak sejuta setia
budiman hormat alaikum warahmatullah nape napa camne camana macamana korang dari manis zahir batin sekian yg
dgn utk sbb tlg pls sy ngan kat je dah x tak ni tu kan lah ke nok oyak gak pun jem teruk settle mati lepas
maghrib isyak subuh zohor asar pukul jam petang sesiapa siapa seseorang semua orang rakan rakan-rakan
kawan-kawan kakak-kakak abang-abang adik-adik tuan puan cik encik hujan gagal berjaya ditolak diterima
dibatalkan dihantar sampai tiba belum telah tamat luput tarikh lokasi transaksi rujukan mykad pasport dokumen
borang permohonan ansuran pinjaman hutang cagaran deposit baki akaun bank kad cek tunai duit wang bayaran
bayar bayarkan dibayar resit invois harga murah mahal diskaun potongan promosi jualan tawaran baucar hadiah
percuma saiz warna jenis model jenama kualiti bahan berat panjang lebar tinggi rendah besar kecil baru lama
terpakai elok cantik buruk rosak pecah hilang koyak kotor bersih salah betul silap tukar ganti pulang
pulangkan batal hantar ambil bagi beri beli jual guna pakai cuba tunggu cari jumpa tengok lihat dengar cakap
kata tanya jawab tulis baca buka tutup masuk keluar naik turun pergi datang balik duduk berdiri jalan lari
tidur makan minum masak basuh kemas angkat letak simpan pegang tarik tolak tekan pasang cabut isi kosong penuh
cukup kurang lebih lagi sudah pernah tidak bukan jangan boleh mesti harus patut perlu mahu nak hendak ingin
suka sayang benci marah sedih gembira takut risau penat sakit sihat rumah pejabat kedai gerai pasar gudang
cawangan kaunter lobi pintu pagar loceng lif tangga tingkat blok lorong jalan simpang kampung taman bandar
daerah negeri masjid surau sekolah klinik stesen minyak lampu isyarat jambatan sungai bukit pantai depan
belakang sebelah tepi atas bawah dalam luar dekat jauh sini situ sana mana bila kenapa macam mana berapa apa
hari semalam esok lusa tadi nanti sekarang pagi tengahari malam minggu bulan tahun lepas depan isnin selasa
rabu khamis jumaat sabtu ahad januari februari mac april mei jun julai ogos september oktober november
disember nota catatan perhatian alamat nombor telefon emel laman sesawang aplikasi akaun profil kata laluan
log kod pesanan bungkusan barang penghantaran penghantar kurier rider lori kereta motosikal motor basikal van
plat jurujual kaunter pengurus pengurusan pihak syarikat agensi jabatan kerajaan tribunal pengguna aduan
laporan maklum balas soalan jawapan jawab masalah isu bantuan sila tolong mohon minta harap maaf terima kasih
selamat salam hai helo bos kak bang dik gerudi pengisar periuk kuali pinggan mangkuk cawan sudu garpu pisau
dulang cerek termos kipas seterika lampu tilam bantal selimut tuala langsir permaidani tikar kerusi meja
almari rak katil baju seluar kain tudung selendang songkok kasut selipar sandal stoking tali pinggang beg
dompet payung jam gelang rantai cincin minyak wangi sabun syampu ubat vitamin madu gula garam tepung beras
kicap sos kopi teh susu roti biskut kuih coklat gula-gula buah sayur ikan ayam daging telur penimbang khemah
selongsong pengecas bateri kabel earphone buku pen pensel mainan anak patung kereta sorong bayi makanan kucing
anjing kasar biadab sopan ramah baik lambat cepat lewat awal marah tengking ketuk gagah setia sahabat budiman
dihormati sekalian perjalanan
""".split()  # noqa: SIM905
"""English and Malay are looked up for words in Latin letters only."""

TOWNS: Final = """
Toshkent Samarqand Buxoro Xiva Urganch Nukus Andijon Namangan Farg'ona Qo'qon Marg'ilon Qarshi Shahrisabz
Termiz Jizzax Guliston Navoiy Zarafshon Chirchiq Angren Olmaliq Bekobod Asaka Chust Kattaqo'rg'on Denov
Xonqa Xo'jayli Beruniy Yangiyo'l Parkent Rishton Quva Kosonsoy Shahrixon Urgut Kogon G'ijduvon Boysun
Sherobod Xonobod Moskva Yunusobod Chilonzor Mirobod Yakkasaroy Olmazor Sergeli Bektemir Uchtepa
Shayxontohur Yashnobod Qo'yliq Qo'ng'irot Beshariq Chimboy Mo'ynoq Taxtako'pir To'rtko'l Ellikqal'a
Amudaryo Shumanay Qorao'zak Kegeyli Xazorasp Bog'ot Gurlan Shovot Yangiariq Pitnak G'azalkent Ohangaron
Oqqo'rg'on Piskent Bo'ka Zangiota Qibray Sirdaryo Boyovut Yangiyer Shirin Zomin Do'stlik Paxtakor
G'allaorol Forish Bulung'ur Jomboy Ishtixon Payariq Pastdarg'om Nurobod Narpay Oqdaryo Toyloq Kitob
Yakkabog' Chiroqchi G'uzor Koson Muborak Kasbi Dehqonobod Sho'rchi Qumqo'rg'on Jarqo'rg'on Muzrabot Angor
Sariosiyo Uzun Oltinsoy Bandixon Qiziriq Romitan Shofirkon Vobkent Jondor Qorako'l Olot Peshku Qiziltepa
Karmana Xatirchi Nurota Konimex Tomdi Uchquduq Pop Kosonsoy To'raqo'rg'on Uychi Uchqo'rg'on Yangiqo'rg'on
Chortoq Norin Xonobod Paxtaobod Izboskan Marhamat Baliqchi Bo'z Oltinko'l Jalaquduq Bag'dod Buvayda
Dang'ara Uchko'prik Oltiariq Yozyovon Toshloq Furqat So'x Almati Astana Bishkek Dushanbe Xo'jand O'sh
Chimkent Toshkentskiy Peterburg
""".split()  # noqa: SIM905
"""Towns of Uzbekistan: *-dan* behind them is where one writes from, never a person."""

PLACES: Final = """
Melbourne Sydney Perth Brisbane Auckland Wellington London Manchester Liverpool Glasgow Edinburgh
Cardiff Belfast Leeds Bristol Dublin Paris Berlin Munich Vienna Prague Warsaw Madrid Barcelona Rome
Milan Istanbul Ankara Antalya Dubai Doha Riyadh Jeddah Makkah Madinah Cairo Lagos Nairobi Mumbai Delhi
Chennai Dhaka Karachi Lahore Kathmandu Colombo Beijing Shanghai Guangzhou Shenzhen Yiwu Seoul Busan
Incheon Tokyo Osaka Manila Cebu Davao Jakarta Surabaya Bandung Medan Bangkok Phuket Hanoi Saigon
Singapore Kuching Kapit Sibu Miri Bintulu Sandakan Tawau Bharu Ipoh Penang Melaka Klang Shah Alam
Putrajaya Seremban Kuantan Terengganu Kelantan Pahang Perak Perlis Kedah Sabah Sarawak Johor Labuan
Tutong Belait Temburong Seria California Texas Florida Toronto Vancouver Chicago Boston Казань Самара
Уфа Пермь Омск Тюмень Иваново Сочи Краснодар Ростов Воронеж Саратов Челябинск Екатеринбург Новосибирск
Владивосток Ярославль Алматы Астана Шымкент Актау Атырау Караганда Бишкек Душанбе Ташаузе Казахстан
Казахстана Казахстане Узбекистан Узбекистана Узбекистане Россия России Киргизия Киргизии Таджикистан
Таджикистана Туркмения Китай Китая Китае Корея Кореи Турция Турции Индия Индии Германия Германии Польша
Польши Германией Италия Италии Франция Франции Америка Америки Европа Европы Азия Азии
""".split()  # noqa: SIM905
"""Towns and countries that are nobody's name."""
