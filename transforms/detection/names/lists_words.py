"""More everyday words, of screens, shops, goods and talk; names of brands, software, clubs and places.

None of them is a name by itself; one that is a name as well (``lexicon.py`` compares the lists) counts
beside a kin term or another name only. Written by hand; endings are taken off by ``morphology.py``.
"""

from __future__ import annotations

from typing import Final

UZBEK: Final = """
to'lagan to'lan to'lang to'laganman to'ladim to'xtash to'xtar to'xtagan to'xtasin to'xtating turgan kelgan
olgan bergan qilgan sotgan sotilgan o'tgan ketgan yuborgan ko'rgan aytgan yozgan o'lgan tug'gan sotiboldi
berdi oldi keldi qo'shoq tojik yetgan topgan baxmal xurmo oppoq pokiza o'rmon o'roq bolta alam afsona adib
adash umri elchi eman ovul burgut gulzor gulbog' quvvat kabutar sado azal omila yashin sangin yor xol jura
hur moh shod nola bona doro rahi xotam ibrat bo'ron bo'ston sirdosh parvona shabboda chaman jayron majnun
ummat savr sumbula visola mudarris tosh guldasta gulnihol gulchambar kumushoy tilla tillo panji payshanba
qiyom qunduz kunduz limon mehr mard nodon tanho barot imom imon eshon turon zamon vafo vatan obi sovg'a
mehmon olcha behi shaftoli o'rik gilos anor jiyda yong'oq bodom kishmish mayiz novvot holva nishalda sumalak
halim norin qatiq ayron choyshab ko'rpa ko'rpacha yostiq so'ri gilam palos paranji chopon do'ppi etak yeng
yoqa tugma cho'ntak ip igna qaychi dazmollash jun ipakli paxtali zig'ir satin krep ruxsat xolis aslida soniya
zaxira verguli vergul tili umat umumjahon mamlakat mamlakatlar madaniy qarov sanad nabira mashhur ohista
kimyo ilg'or mukammal tavakkal tasanno vazir nomoz qaror huda hunar qolip qolgan pardoz parvarish ruxsatnoma
samarali samara to'liq to'la joriy sana xil nuqtai qat'i muhib hikoyat tabarruk tafakkur tamanno nishon
xotira iqtisod kurash jumla majlis majmua jadval joyi jins jihoz jihozlar jamoa jamiyat jarayon javobgar
javobgarlik javon jarohat janjal jinoyat jazo ommaviy oila oilaviy oldindan olma olmos ombor omad omadli orqa
orqali ortiqcha osh oshxona ota-ona ovqat oxir oxirida oxirgi oyoq oyin o'yin o'yinlar o'lcham o'lja o'rtacha
o'rta o'rin o'rindiq o'rnatish o'rnatildi o'rganish o'quv o'qish o'zgarish o'zgartirish o'chirish o'tish
o'tkazma o'tkazish o'tdi parvoz parda pardalar payvand pista paxta palov pochta posilka profil pul puli qabul
qadam qand qayta qism qisqa qizg'in qizil qog'oz qo'lda qo'llanma qo'shish qo'shiq qulay qulaylik qulf
qurilma qurilish qurut qurbonlik quti qo'ng'iroq qo'ng'ir rahmdil rasmiy rasta raqobat reja ro'yxat ro'yxatga
rohat sabab sabzavot sahifa sanoq saqlash saqlandi savat savatcha savol-javob sayohat sayt sekinroq sergak
sharh sharhlar sharoit shart shartlar shikoyat shox sifatida sinf sirka sochiq sotildi sovrin so'nggi
so'rovnoma so'z suhbat summa surat tabrik tabriklar tabriklayman tadbir tajriba taklif talab talablar tanlash
tanlang taom taqdim taqdir taqvim tarif tarix tarmoq tartib tasdiqlash tashkilot tavsif tavsiya tayyor
tayyorlash tayinlash teri tezlik tijorat tikuv tilak tilaklar to'lash tolov to'lovlar to'siq to'shak tomosha
toza tozalash tugadi tugmacha tuman tun tur turi turlari tushuncha tuzilma ulash ulgurji ulanish umumiy
unutmang unvon usul ustun urg'u uskuna urush vaqtincha vakil vakillik vazifa vazn xabarlar xarajat xarita
xarid xatolik xavfsizlik xalq xonim xona xorij xulosa xususiyat xizmatlar yakun yangilash yangilik
yangiliklar yaroqli yaroqsiz yashirin yo'l yo'lda yo'nalish yoqish yozuv yuborish yuklash yuklab yulduzli
yurak yuridik yutuq zamonaviy zarar zarurat zavod zavq zinapoya ziyorat ziyofat mahalla mahsuloti makon
maktab manba masala maslahat material mato matn maydon mavjud mavsum mavzu mebel mehmonxona menyu mo'ljal
moslama muallif muammolar muhokama mukofot mulk muloqot munosabat murojaat musiqa mustaqil muvaffaqiyat
muzqaymoq nashr natija navbat nazorat nomi nomli nozik noqulay nuqta abadiy abonent afzallik ahamiyat ajoyib
alifbo alohida almashish anjir anketa aniq aniqlash aralash arava arxiv asbob asos asosan asboblar atama
atlas avtomobil avtobus ayniqsa aylanma bahor baho baholash banan bandlik bardosh barg barmoq basseyn bayonot
begona bekat belgi belgilash bezak bino birga birja bo'sh bo'shliq boshlash boshliq boshqaruv bog' bog'lanish
bor-yo'q botinka bozorlik bo'lish chaqaloq charm chegara chekka chelak chempion chiroq chiroyli chiptalar
chipta chiqish chizma chorva chuqur dala dalil damlama daraxt daraja daromad dars darvoza dastur dasturxon
dastlabki davlat davom davomida dengiz dizayn diqqat diplom do'konlar doira doimiy dori-darmon dorixona
dugona dum e'lon e'tibor e'tiroz ehtiyot ekologiya elektr elita emal erkaklar eshik eskirgan estalik faol
faoliyat farq farzand faqat fayl fikr fikrlar foyda foydalanish fuqaro gap garnitura gaz gazlama gilamlar
go'zallik gugurt guldon gulxan guruch guruh g'alla g'isht g'oya haqiqat haqiqiy haftalik halqa hamkorlik
hammom harakat harorat hashar havo havas haydash hayajon hayajonli hayotiy hazil hid hijob himoya hisobot
hisob-kitob hodisa holat huquq hujjat hujjatlar ichimlik ilgak ilmoq ilm imtihon imkon imkoniyat imzo inson
internet ishlab ishonch ishtirok isbot issiqlik istak iste'mol istiqbol ittifoq izlash izohlar jonajon
dasturxoni kitobxon kitobxonlar marjon marjonlar qahvaxona choyxona oshpaz novvoy sartarosh tikuvchi duradgor
bog'bon ozarbayjon o'zbek o'zbekcha ruscha inglizcha qozoq qirg'iz turk turkman arab fors hind kalit kamar
kamera kanal karam kasal kasalxona kasb kassa kelajak kelishuv keng kengash kerakli keyingi kirish kiyim
kiyimlar kiritish kiriting ko'rish ko'rsatish ko'rsatkich ko'pchilik ko'proq ko'prik kolleksiya korxona
kostyum ko'ngil ko'klam kuchli kumushrang kunlik kutish kutubxona kvitansiya lavozim lahza laziz lazzat
lazzatli lentalar liboslar libos loyiha lug'at luqma qimmatli qimmatbaho foydali mazali sifatli hashamatli
mehribon mehrli rangli rang-barang gulli guldor adras ikat beqasam so'zana avtoritet navro'z ramazon hayit
bayramona mustaqillik yodgorlik xotin-qizlar o'qituvchilar mehrjon nikoh fotiha beshik sunnat-to'y aqiqa
hashamat nur oftob yulduzlar quyoshli bulut yomg'ir qor shamol bahoriy yozgi kuzgi qishki yoz kuz qish ayiq
arslon bo'ri tulki quyon sher yo'lbars ot qo'y echki tovuq xo'roz mushuk it kuchuk baliq qush kaptar lochin
qarg'a bulbul kapalak asalari chumoli ilon toshbaqa fil tuya
""".split()  # noqa: SIM905

RUSSIAN: Final = """
гель геля геле майка майки майку полька дана даны дано флора канат сервер муза луна том тома лапа муха мука
любой любая любое любые любого любую любым каждый каждая каждое текущий текущая запрос запросы поисковый
боковой боковая почтовый почтовом основном поле поля хит хиты хитов ширина высота длина глубина толщина
площадь валюта выбор вывод ввод вход выход введите выберите нажмите укажите удалите удалить удаление добавить
добавьте добавление изменить изменение сохранить сохранено отмена отменить отменён закрыть открыть открыто
закрыто обновить обновление загрузить загрузка скачать настройка настройки страница страницы раздел разделы
меню список списки таблица таблицы строка строки столбец поиск найти найдено фильтр фильтры сортировка
корзина корзины каталог категория категории бренд бренды акция акции распродажа новинка новинки подарок
подарки упаковка пакет бонус бонусы баллы купон промокод рассрочка кредит лимит баланс перевод переводы
пополнение комиссия налог счета квитанция пользователь пользователи пользователя администратор модератор
гость автор авторы группа группы команда участник участники права доступ роль роли статус история событие
события уведомление уведомления сообщение сообщения письмо письма файл файлы папка папки документы
изображение изображения картинка фотография видео аудио ссылка ссылки текст заголовок описание комментарий
комментарии подпись метка метки тег теги язык языки дата даты время период срок сроки версия версии ошибка
предупреждение внимание информация данные сведения результат результаты отчет отчёт статистика график
значение значения параметр параметры пример примеры правило правила условие причина способ способы порядок
начало конец середина центр край угол сторона стороны часть части половина остаток итог итого всего общий
общая первый первая второй третий последний последняя следующий следующая предыдущий главный главная полный
полная пустой пустая личный личная общие частный публичный скрытый видимый активный доступный обязательный
неверный неправильный правильный верный точный простой сложный быстрый медленный легкий тяжелый мягкий
твердый теплый холодный горячий свежий сухой мокрый чистый грязный дешевый дорогая бесплатный платный богатый
бедный добрый злой умный глупый красивый ужасный ужасная ужасно прекрасный прекрасно отличный отличная
отлично плохо хорошо нормально классный классная супер огонь крутой крутая золотой серебряный деревянный
железный стальной кожаный шерстяной хлопковый шелковый льняной детский детская женский женская мужской
мужская зимний летний весенний осенний вечерний утренний ночной дневной домашний спортивный офисный кухонный
садовый скинул скинула скинули скиньте перевел перевела перевёл отправил отправила отправили привез привезла
привезли принес принесла забыл забыла потерял потеряла сломал сломала сломался сломалась сломалось порвал
порвалась написал написала ответил ответила обещал обещала ждал ждала брал брала взял взяла купил купила
продал продала отдал отдала дал дала оформил оформила выбрал выбрала примерил примерила проверил проверила
нашел нашла увидел увидела хотел хотела смотрел смотрела решил решила понял поняла думал думала знал знала
работал работала пользовался пользовалась остался осталась доволен довольна рад рада жаль благодарю
благодарна рекомендую советую планирую надеюсь думаю считаю вижу плов манты самса шашлык лагман чай кофе хлеб
сахар соль рис масло молоко сыр мясо рыба курица яйца картошка морковь помидор помидоры огурец огурцы яблоко
яблоки груша виноград дыня арбуз лимон апельсин банан орехи миндаль изюм курага мед мёд кот кошка собака
щенок котенок лошадь корова коза овца волк заяц медведь лев тигр орел сокол голубь ворона соловей лебедь
пчела слон верблюд мороз снег дождь ветер солнце звезда небо земля вода гора река море озеро лес сад парк
метро станция остановка вокзал аэропорт проспект переулок массив квартал район область город поселок деревня
мост дорога трасса школа лицей колледж институт университет больница поликлиника аптека банк офис завод
фабрика стадион театр музей рукав рукава воротник карман молния пуговица подкладка ткань кожа замша мех
шерсть хлопок шёлк шелк лен бархат атлас трикотаж джинсы джинсовый вельвет велюр фланель мартини бордо беж
бежевый бежевая хаки марсала коралл мята лаванда фуксия изумруд изумрудный сапфир рубин янтарь жемчуг алмаз
бриллиант топаз аметист бирюза мастер мастера врач доктор учитель директор бухгалтер водитель охранник кассир
консультант грузчик повар портной парикмахер здравствуй привет пока алло осторожно срочно важно вопрос ответ
спасибочки пожалуйста извините простите ладно конечно наверное возможно вероятно кстати например впрочем
однако зато поэтому потом теперь никогда всегда иногда новогодний новогодняя навруз рамадан курбан байрам
пасха рождество масленица праздник праздники праздничный юбилей свадьба день-рождения каникулы отпуск
выходной выходные ночь полдень полночь ядов дедов годов родов садов рядов следов плодов ходов проводов видов
городов народов заводов доходов расходов отходов поездов адов медов голов столов стволов углов узлов полов
волов ослов котлов чехлов тылов шагов врагов кругов долгов денег снегов порогов налогов каталогов аналогов
пирогов утюгов друзей мужей ключей врачей мячей свечей вещей овощей плащей карандашей малышей братьев листьев
стульев деревьев перьев основы голове голову слову славу травы дрова дров коров корову коровы суровый
здоровый бобов грибов зубов дубов гробов столбов клубов кубов рубов штрафов шкафов тарифов грифов файлов
фильмов домов томов дымов умов условиев комментариев сценариев критериев случаев обычаев краев урожаев
трамваев чаев слоев героев музеев евро евреев уздечек
""".split()  # noqa: SIM905

ENGLISH: Final = """
unique delta valid entry entries param unknown patience formula justice worth liberty marry oven ladder
ireland iso server servers client browser cookie cookies token query cache index module plugin script schema
local remote default custom global native mobile desktop premium ultra mega max pro plus lite mini nano turbo
prime royal classic sport comfort workflow overflow cashflow airflow review preview overview interview view
views python java ruby perl kotlin swift docker kubernetes django flask react angular vue node spring oracle
postgres mysql redis mongo elastic kafka spark hadoop tableau excel word powerpoint outlook teams zoom slack
notion figma canva photoshop illustrator premiere acrobat jira confluence trello asana github gitlab travis
terraform ansible grafana prometheus sentry kibana delphi pascal scala clojure haskell erlang elixir rust ada
basic fortran cobol jupyter pandas numpy dagster polars gemini copilot alexa siri cortana bixby add added
adding edit edited editing delete deleted deleting save saved saving cancel cancelled canceled submit
submitted upload uploaded download downloaded search searching filter filters sort sorted select selected
choose chosen click clicked enter entered login logout log signup sign register registered password username
profile settings setting option options menu list lists table page pages section title description comment
comments tag tags category categories label labels image images photo photos picture video audio file files
folder folders document documents link links text field fields form forms button buttons icon icons tab tabs
panel window dialog popup banner header footer sidebar toolbar widget widgets user users group groups role
roles permission permissions admin administrator owner guest author editor moderator member members team
draft drafts publish published unpublish archive archived version versions revision history logs event events
notification notifications message messages report reports error errors warning warnings success failure
status state progress result results summary detail details total subtotal amount tax taxes fee fees discount
coupon voucher promo cart basket checkout shipping tracking invoice receipt balance credit debit cash
transfer withdraw deposit warehouse stock inventory supplier vendor brand brands catalog catalogue offer
offers deal deals bundle pack packs piece pieces pair pairs set sets kit kits unit units material fabric
denim velvet satin linen suede nylon polyester silicone rubber ceramic bamboo marble granite oak pine maple
walnut mahogany ebony beige ivory maroon navy teal olive khaki coral turquoise lavender burgundy charcoal
peach mint lime lemon mango banana cherry apple plum melon berry honey almond pistachio raisin coconut
vanilla chocolate coffee tea rice bread butter cheese milk egg eggs meat chicken beef lamb fish salmon tuna
spinach basil sage rosemary thyme parsley necklace bracelet earrings pendant brooch wallet purse backpack
suitcase umbrella scarf gloves glove belt sweater hoodie jeans skirt blouse coat boots sandals slippers
sneakers laptop tablet keyboard mouse monitor printer speaker speakers headphones headset blender mixer
toaster fridge freezer washer dryer vacuum heater fan fans cooler stove grill drill hammer saw screwdriver
bucket broom carpet rug curtain pillow blanket mattress sheet towel candle vase mirror frame clock car cars
truck bike bicycle scooter tyre tire engine brake oil wheel seat plane train bus taxi metro ticket hotel trip
tour travel flight beach island mountain river lake forest garden park zoo museum cinema theater theatre
stadium school college university hospital clinic pharmacy church mosque temple market bakery restaurant cafe
kitchen bathroom bedroom balcony garage roof wall floor ceiling stairs gate fence yard worst terrible awful
horrible excellent perfect amazing awesome wonderful lovely beautiful pretty ugly brilliant fantastic poor
weak strong tight loose thick thin wide narrow long short tall high low deep shallow round square flat sharp
smooth rough north south east west northern southern eastern western summer autumn fall winter christmas
easter eid ramadan diwali halloween thanksgiving valentine valentines holiday holidays birthday anniversary
wedding party festival lord knight queen king prince princess captain colonel general sergeant chief master
doctor nurse teacher student engineer lawyer driver cleaner chef waiter baker butcher tailor barber carpenter
plumber electrician painter gardener farmer lion tiger bear wolf fox rabbit horse cow goat sheep pig duck
goose eagle hawk falcon robin sparrow swan dove parrot cat dog kitten puppy bird snake turtle frog bee
butterfly spider whale shark dolphin
""".split()  # noqa: SIM905

MALAY: Final = """
masing masing-masing timbul bulat kira islam semula bermula memohon kanak yunani ibrani tamil ireland sorani
entri lari kanan kiri ia klik pautan laman tetapan sunting padam tambah simpan muat naik turun cari carian
pilih pilihan senarai halaman kategori keterangan tajuk ulasan komen imej fail folder dokumen pengguna
kumpulan peranan kebenaran status sejarah versi mesej notifikasi amaran ralat berjaya gagal maklumat butiran
jumlah cukai caj yuran troli bakul daftar keluar masuk kata kunci kuantiti stok pembekal pengeluar
pembungkusan bungkus bateri cas wayar kabel skrin tangan kaki kepala mata telinga mulut hidung rambut muka
badan perut dada bahu leher jari kuku kulit lengan bantal selimut cadar langsir permaidani tuala gelang
subang anting cermin bingkai almari rak laci sofa tilam karpet mangga pisang durian rambutan manggis nenas
tembikai betik jambu limau epal anggur kelapa bawang cili halia kunyit serai lada rendang satay sate laksa
nasi lemak roti canai mee bihun kuetiau sambal kicap sos keropok dodol ketupat lemang kurma biskut gula
coklat aiskrim jus sirap tarik ais panas suam raya aidilfitri aidiladha ramadan deepavali krismas merdeka
tahun baru maulud israk hari lahir jadi perkahwinan pertunangan kenduri majlis ucapan tahniah terbaik terbaek
mantap padu laju pantas rapi kemas cantik comel sesuai longgar ketat pendek labuh nipis tebal berkualiti
berbaloi puas berpuas servis layanan respon balas membalas lambat rugi untung tipu penipu scam kereta
motosikal basikal lori bas teksi kapal jet lapangan stesen terminal lebuhraya jambatan pantai pulau gunung
bukit sungai laut hutan sawah kebun zoo muzium perpustakaan kelas pelajar murid pensyarah pekerja kerani
jurutera peguam polis bomba kucing anjing ayam itik lembu kambing kuda gajah harimau singa burung ikan udang
sotong ketam kupang siput ular katak semut lebah kupu bunga-bungaan mawar orkid melati kertas-kertas kayu
besi plastik kaca getah kapas sutera bulu benang jahit jahitan tailor potong sulam manik labuci renda batik
songket timur barat utara selatan tengah hujung pangkal tepi penjuru puncak lembah lurah tasik teluk tanjung
kuala muara permatang sri seri desa pangsapuri kondominium rumah-rumah menara plaza wisma kompleks dataran
bazar pasaraya tuan-tuan puan-puan hadirin sekalian semuanya setiap sesiapa seseorang beberapa kebanyakan
sebahagian segala pelbagai berbagai sepasang sehelai sebuah sebiji sekotak sebungkus sekeping seutas
""".split()  # noqa: SIM905

BRANDS: Final = """
пятёрочка магнит перекрёсток ашан корзинка макро хавас columbia swarovski pandora samsonite cartier
versace armani gucci prada chanel lacoste givenchy burberry rolex nivea garnier maybelline oriflame
faberlic lanvin montblanc moschino guerlain lancome clarins lauder kenzo bvlgari hermes philips toshiba
caesar margherita carbonara napoleon guess zara mango bershka decathlon watsons guardian parkson tesco
aeon sainsbury waitrose boots argos primark asda Redmond Tefal Bork Polaris Vitek Hisense Artel Shivaki
levis levi's adidas reebok puma nike converse vans asics fila kappa lacoste wrangler gucci prada versace
armani dior chanel hermes burberry valentino givenchy balenciaga fendi dolce gabbana cartier rolex omega
tissot seiko citizen casio swatch mango bershka stradivarius zara mexx benetton hilfiger klein karan
kors westwood mcqueen cardin laurent ricci rabanne gaultier guerlain lancome clinique maybelline loreal
garnier nivea dove rexona gillette colgate oral avon oriflame faberlic mary-kay vichy bioderma avene
cerave lamer kiehls clarins toyota camry corolla prado lexus honda civic accord mazda nissan sunny teana
almera hyundai elantra santa tucson creta kia rio cerato sportage chevrolet cobalt lacetti gentra spark
matiz nexia tico damas labo malibu captiva tracker onix orlando epica tahoe trailblazer ford focus
fiesta mondeo explorer opel astra vectra corsa volkswagen polo passat golf tiguan touareg audi bmw
mercedes benz maybach porsche cayenne macan panamera ferrari lamborghini maserati bugatti bentley
rolls-royce jaguar rover range volvo skoda octavia fabia superb renault logan duster megane clio peugeot
citroen fiat punto alfa romeo lada kalina granta vesta priora niva volga uaz gaz kamaz chery tiggo haval
jolion geely monjaro coolray byd seagull dolphin zeekr lixiang voyah changan uni tesla proton saga
persona iriz perodua myvi axia bezza alza ativa viva kancil kelisa samsung galaxy apple iphone ipad
macbook airpods xiaomi redmi poco honor huawei oppo vivo realme tecno infinix nokia motorola sony
playstation xperia bravia lg philips panasonic toshiba hitachi sharp haier hisense artel immer avalon
shivaki bosch siemens braun tefal moulinex kenwood delonghi electrolux zanussi indesit ariston candy
gorenje beko vestel dyson karcher roborock dreame tuya yandex google nest amazon kindle echo logitech
razer asus acer dell lenovo thinkpad canon olympus fujifilm gopro dji mavic marshall jbl bose beats
pampers huggies libero merries johnsons persil tide lenor vanish domestos fairy calgon somat nestle
nescafe lavazza davidoff lipton greenfield tess alokozay nutella ferrero raffaello kinder milka alpen
bounty snickers mars twix lays pringles cheetos coca pepsi fanta sprite mirinda nestea borjomi hydrolife
chortoq lego barbie hot-wheels disney marvel batman superman spiderman spider-man pokemon pikachu naruto
frozen peppa barcelona madrid chelsea arsenal liverpool manchester united milan inter juventus napoli
bayern borussia dortmund ajax benfica porto sevilla valencia atletico paxtakor pakhtakor пахтакор
bunyodkor бунёдкор nasaf насаф navbahor навбахор neftchi нефтчи lokomotiv локомотив спартак зенит динамо
цска краснодар рубин messi ronaldo neymar mbappe пахлаван оптима камри соната кобальт ласетти жентра
спарк матиз нексия дамас малибу каптива трекер оникс лада калина гранта веста приора нива камаз тойота
хонда мазда ниссан хендай киа форд опель фольксваген ауди мерседес бмв порше лексус тесла самсунг айфон
гэлакси ксиоми редми хуавей хонор артель сири boysun xumo humo uzum payme click uzcard makro korzinka
havas asaxiy olcha mediapark texnomart idea ishonch anhor kapitalbank ipoteka agrobank ipak hamkorbank
davr asakabank aloqabank trastbank tenge ziraat beeline ucell uzmobile mobiuz novza mustaqillik xalqlar
do'stligi kosmonavtlar minor bodomzor shahriston chorsu tinchlik buyuk ming o'rik toshkent mashinasozlar
chkalov do'stlik shopee lazada grab foodpanda touch celcom digi maxis maybank cimb ambank rhb affin bsn
mydin tesco aeon giant speedmart parkson padini bonia vincci petronas petron
""".split()  # noqa: SIM905
"""Goods, makers, cars, football clubs, banks, metro stations. Some are names of people too."""

CAPITAL_NAMES: Final = """
sarvar karim rahim tolib kamol jalol halid elif aylin asma madina sabina milana zahro sabrina yasmina jasmina
kamila amira samira murod muslima laziz davron zafar halim said ali temur hamza oqila mahdi jasur dilnur
laylo ochil turdi mansur g'olib omon nasiba nazokat manzura muattar feruza sharofat ravshan sadoqat javohir
lobar jamila sayyora zuhra zuxra zebo nodir olim qodir komil sodiq solih sohib sobir shukur izzat safiya
zarina hakim tursun o'lmas ergash hamro dilbar mo'min muzaffar iqbol to'lqin elchin zohir dildor lobarxon
nozanin ra'no umid анжелика анжела ангелина диана жанна камила нина макар фома наум аля гуля снежана ира паша
гоша мила валентина катя надя afzal salomat saltanat sunnat qahramon sodir xolis islom kamar qamar layli savr
nishon sanam safo iroda bunyod muhayyo inoyat nusrat latofat ibodat san'at nafosat najot musulmon muhlis
munojot najiba obod bahor xislat hurriyat sabot marhamat ma'rifat himmat nazar mahbuba mahbub maftuna
mukarram muqaddas muazzam sayyid shohid hoji amin amina komron komila fozil fozila hosil gulchi qori vali
latif karam farida zohida xoliq
""".split()  # noqa: SIM905
"""Given names that are words too, but hardly where they have a capital inside of a sentence."""

AS_SPELT: Final = "Anna Анна Толик Lisa Danny Mary Owen Lewis Katy Larry Alya".split()  # noqa: SIM905
"""Names whose skeleton, but not their spelling, is that of a word (*ana*, *to'liq*, *лиса*, *oven*)."""
