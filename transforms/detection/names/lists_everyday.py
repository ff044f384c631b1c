"""Words that are not names by themselves: everyday words, places, brands.

``AMBIGUOUS`` are names as well; only their surroundings tell. ``EVERYDAY`` is what may stand beside a name
or at the head of a sentence without being one. Written by hand for shop and support talk.
"""

from __future__ import annotations

from typing import Final

AMBIGUOUS: Final = """
lola nargiz nargis gul gulli nilufar oydin kumush oltin olmos marvarid durdona dunyo bahor sevinch quvonch
umid orzu shodlik baxt tolib g'olib kamol jamol jalol sabo saodat muhabbat mehr mehribon sarvar yulduz quyosh
oyna tong shafqat halol karim rahim adolat ozoda gavhar zumrad feruza yoqut marjon injuoy shirin asal anor
bodom nozik noz malika malak shahzoda sulton amir mirzo botir polvon arslon sher po'lat temir tursun o'lmas
hayot umr ilhom ijod murod maqsad niyat barakat barno barchin charos rayhon rayxon sumbul binafsha nafisa
nafis latofat dono hur erkin ozod islom imon iymon nur nuriya ziyo mumtoz navbahor navro'z ramazon rajab
safar juma ergash hamro hamroh sanam dilbar dildor tabassum xonim asil sodiq solih sof zafar g'alaba ra'no
atirgul chinor komil muslim muslima laziz shakar mard davron zamon davlat jahon odil hakim nasib qismat
muborak bayram qurbon hurmat sayyora zuhra shuhrat shukur vafo yorqin lochin sobir sabr hadya sharofat zebo
nodir manzura odob mo'min olim qodir safo safiya guli aylin elif mahdi asma himmat jasur halid dilnur bonu
diyor laylo said ali halim salom ochil kenja turdi bek xon izzat xizmat sitora temur hamza oqila a'lo ansor
madina sabina milana zahro sadaf sabrina yasmin yasmina jasmin jasmina kamila amira samira роман вера надежда
любовь слава лев мир света роза лилия майя виктория анжелика злата алиса маруся салют жасмин август любим май
лука марта устин ким ян юлиан радость победа лада мира рада ангел ангелина анжела сим валентин валентина
фортуна аврора диана стелла аромат панкрат тит вар рюрик самсон вит фома нина наум макар карп лавр мина изот
гуля жан жанна зара лион милан поля паша гоша мила ира аля go'zal ortiq iqbol intizor mahbub muzaffar g'ayrat
farog'at fazilat hikoya ixlos ishonch jasorat kamolot mahorat mardlik matonat mehnat mo'jiza namuna nazokat
oftob olam olmosoy orom oshiq osoyish porloq quvvat rohat saxovat saodatli shijoat sitora tole to'lin tilak
turon tarona ulfat unsur vatan vafodor xumor xurram xursand yagona yaxshi yashar yoqimtoy yorug' zafarli
zamin zarina zarif ziyrak ezgu eson omon tinch tinchlik barkamol botir dovyurak elchin ergashoy gavhar
guldasta hikmat inju iqtidor jamila javohir kamolat latif lobar lobarxon mohir nishon nigoh oqshom oybarchin
oychechak parizod qadam qaldirg'och qimmat quralay ravon sadoqat sahar samar sarbon saroy savlat sayohat
shabnam shamol shodiyona shaffof suluv sohil sunbula tamanno tanho tantana to'xta topilgan umidvor uyg'un
visol xayol yetar yodgor yoqimli zilol zohir ravshan nozanin suhbat savob solih sohib murodbaxsh musaffo
mushtariy muattar navo navqiron nasiba malham mash'al жасмина снежана северин пион злат маяк заря весна лето
ясмин эдем магнолия фиалка ромашка гвоздика астра георгина
""".split()  # noqa: SIM905

AMBIGUOUS_ENGLISH: Final = """
will may mark grace hope faith rose art bill drew chase max jordan victoria chelsea paris sydney virginia
carolina madison austin dallas houston phoenix brooklyn london china india israel georgia april june august
summer autumn dawn joy crystal amber ruby pearl jade ivy lily daisy violet iris olive ginger pepper candy
cherry sandy rusty rich frank ernest grant chance hunter mason carter tyler parker cooper taylor dean pat
penny sue rob nick jack guy gene ray ken don dick rod wade miles major prince king duke earl bishop pope
christian angel trinity destiny melody harmony star sky storm rocky sunny glen cliff dale forest reed brook
lane heath clay stone wood lance buck colt mercedes tiffany diesel nova alexa dell dolly barbie shell ford
lincoln chevy harley levi lee calvin tommy hugo boss ralph lauren donna cole shelly kay gay jean jesus
alexis jan jo kelly kerry lacey lynn bonnie drake cody shannon savannah brooke paige felicia misty sherry
brandy carmen casey chad chris collin courtney dana darren desiree devin diamond erin gail gabriel heather
hailey haley jasmine jay jenna jesse jill joan kendra kent kirk kristin lori logan makayla marissa maxwell
molly monique morgan natalie norman patty preston randy reginald ricardo robin rodney ross roy sierra
spencer terry toni tony tracy travis vanessa veronica victor wesley whitney xavier yesenia sara oscar martin
vincent olivia
""".split()  # noqa: SIM905

EVERYDAY_UZBEK: Final = """
artikul yatt mchj xk aj qisqasi ertaroq bitta boshqa hechkim yosh keksa qari semiz ozg'in baland past uzun
qo'pol muloyim xushmuomala o'zim o'zi o'zing o'zimiz o'zlari barcha butun ancha juda eng yana faqat hatto
garchi go'yo holda kabi singari sababli tufayli orqali bo'yicha haqida to'g'risida tomonidan tomon qadar
dan-ga beri buyon so'ng avval ilgari hozircha nihoyat albatta shubhasiz ehtimol afsuski tabiiy mayli bo'pti
xo'p durust to'g'ri noto'g'ri rost yolg'on oson qiyin og'ir yengil tor keng issiq sovuq ho'l quruq toza iflos
shirali mazali achchiq nordon sho'r tuz shakar un guruch go'sht sut qatiq pishloq tuxum non choy qahva suv
sharbat meva sabzavot piyoz kartoshka sabzi olma nok uzum qovun tarvuz ko'ylak shim kofta palto kurtka
poyabzal etik tufli krossovka shippak ro'mol do'ppi soch ko'z qosh lab yuz qo'l oyoq bosh til tish quloq burun
yurak gilam parda stol stul shkaf divan krovat choynak piyola kosa laganda qozon pichoq muzlatgich kirmoshina
dazmol televizor konditsioner changyutgich noutbuk kompyuter planshet quvvatlagich sim naushnik moy krem
shampun sovun atir pomada upa dori vitamin o'yinchoq kitob daftar ruchka qalam sumka hamyon soat uzuk sirg'a
zanjir bilaguzuk ko'zoynak belbog' to'plam juft dona kilo kilogramm gramm litr metr santimetr qadoq quti paket
idish keladi ketadi boradi turadi oladi beradi qiladi ko'radi aytadi so'raydi kutadi yozadi o'qiydi ishlaydi
yaraydi kelib ketib borib turib olib berib ko'rib aytib so'rab kutib yozib o'qib ishlab kelmay bormay kelaman
ketaman boraman olaman beraman ko'raman aytaman kelsin bo'lsin olsin bersin kelar bo'lar olar berar kelmasa
keling boring oling qarang ayting yuboring jo'nating tushuntiring kutaman kutyapmiz so'radim so'ragan edim
edik edingiz ekansiz ekanman emasman emassiz bormi yo'qmi shumi narsa joyi joyda tomonda oldida ichida ustida
ostida yonida orqasida o'rtasida vaqtida kuni kuniga soatda haftada oyda yilda bugungi kechagi ertangi oxirgi
birinchi ikkinchi uchinchi hammasi hammaga hammaning kimdir nimadir qayergadir qachondir allaqachon hozirgina
yaqinda uzoq yaqin ichki tashqi o'ng chap o'rta tepa quyi yuqori pastki ustki oldi orqa tug'ilgan sovg'a to'y
bayram mehmon qo'shni hamkasb rais hokim ishchi xodim xodimi xizmatchi talaba o'quvchi tadbirkor usta shogird
sotib sotuv sotuvda bozorda do'konda omborda xaridlar buyurtmalar to'lovlar yetkazilgan yetkazildi qaytarildi
bekorga foydali zarur muhim asosiy qo'shimcha alohida umumiy maxsus oddiy zamonaviy milliy chet mahalliy
xorijiy original nusxa kafolat garantiya servis ustaxona ta'mir tuzatish almashtirildi katalog bo'lim sahifa
havola tugma oyna ekran rasmda videoda izoh sharh baho yulduzcha reyting taklif shikoyat ariza germaniya
fransiya italiya ispaniya polsha ukraina belarus yaponiya koreya hindiston afg'oniston tojikiston qirg'iziston
turkmaniston eron iroq misr saudiya arabiston dubay istanbul moskva pekin malayziya bruney yevropa osiyo salom
assalomu assalom alaykum vaalaykum rahmat raxmat iltimos kerak kerakmi yaxshi yomon ajoyib zo'r super ha yo'q
bor men sen u biz siz ular mening sizning bizning uning ularning menga sizga unga bizga meni sizni uni bizni
mendan sizdan undan bu shu o'sha ana mana nima nega qachon qayerda qayer qanday qancha necha kim kimga qaysi
bugun kecha ertaga hozir keyin oldin endi hali doim hech hamma har bir ikki uch to'rt besh olti yetti sakkiz
to'qqiz o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson yuz ming million va bilan uchun ham lekin
ammo chunki agar yoki balki deb degan ekan edi emas kun hafta oy yil soat daqiqa vaqt narx narxi pul so'm sum
to'lov to'lovni qaytim chegirma aksiya buyurtma buyurtmam buyurtmani buyurtmangiz mahsulot mahsulotni tovar
tovarni do'kon do'koni sotuvchi xaridor mijoz mijozlar mijozi kuryer kuryeri operator omborchi yetkazib
yetkazish berish berdi berdim bering oldim oldi olib olmadi kelmadi keldi keladi kelgan ketdi qaytarish
qaytardi qaytaring almashtirish rang rangi o'lcham o'lchami razmer katta kichik yangi eski qora oq qizil ko'k
yashil sariq pushti jigarrang sifat sifati sifatli sifatsiz telefon telefoni raqam raqami raqamim nomer manzil
manzili manzilim ko'cha ko'chasi uy xonadon shahar shahri tuman tumani viloyat viloyati ism ismi ismim
familiya familiyam savol javob muammo xato yordam ilova sayt kabinet parol kod sms xabar rasm video chek karta
kartaga kartadan hisob balans foiz aka opa uka singil ota ona bola bolalar qiz o'g'il ayol erkak do'st
do'stlar hamkor foydalanuvchi yozing yozdim ayting aytdi qildi qilindi qiling qilaman qilib bo'ladi bo'ldi
bo'lsa bo'lib mumkin mumkinmi tez tezroq sekin kech erta ertalab kechqurun tushlik dushanba seshanba
chorshanba payshanba juma shanba yakshanba yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr
noyabr dekabr toshkent toshkentda samarqand buxoro xiva andijon farg'ona namangan navoiy jizzax sirdaryo
qashqadaryo surxondaryo xorazm qoraqalpog'iston nukus termiz qarshi guliston urganch chilonzor yunusobod mirzo
ulug'bek yakkasaroy shayxontohur sergeli olmazor mirobod uchtepa yashnobod bektemir qo'qon marg'ilon chirchiq
angren jomboy shahrixon zarafshon kattaqo'rg'on qibray zangiota bekobod olmaliq denov sherobod kogon g'ijduvon
vobkent asaka xonobod pop chust kosonsoy to'raqo'rg'on uychi quva rishton beshariq marhamat paxtaobod izboskan
baliqchi bulung'ur ishtixon urgut payariq pastdarg'om nurobod kitob shahrisabz chiroqchi koson muborak g'uzor
yakkabog' gagarin zomin g'allaorol do'stlik boyovut yangiyer shirin yangiyo'l parkent chinoz bo'ka piskent
o'rtachirchiq yuqorichirchiq ohangaron xonqa xazorasp qo'shko'pir bog'ot shovot gurlan yangiariq yangibozor
to'rtko'l beruniy ellikqal'a qo'ng'irot mo'ynoq xo'jayli chimboy o'zbekiston rossiya xitoy turkiya qozog'iston
olov so'rov garov sinov tanlov palov birov kuyov saylov qidiruv hudud muddat shartnoma firma kompaniya bank
ombor omborxona yuk jo'natma kuzatuv status bekor tasdiq tasdiqladi kutilmoqda kutyapman hurmatli qadrli janob
xonim savdo bozor mega market online onlayn shop store men'man qo'ying iltimos-iltimos oching chiroyoy saroy
joy choy boy poy moy soy toy loy qaroy shunday bunday qanaqa unaqa arzon qimmat bepul tekin tekshiring
tekshirib
""".split()  # noqa: SIM905

EVERYDAY_RUSSIAN: Final = """
артикул ятт мчж ооо ип зао розы роз розе германия германии германию германией франция франции италия италии
испания испании польша польши украина украины беларусь беларуси япония японии корея кореи индия индии
афганистан таджикистан киргизия кыргызстан туркменистан иран ирак египет дубай стамбул пекин малайзия малайзии
бруней европа европы азия азии америка америки грузия грузии армения армении латвия литва эстония норма нормы
мела ванны ванна марка марки сара дина нора рая раю лина линии карина гарант гарантия гарантии модель модели
сертификат инструкция инструкции чехол ремень сумка сумки платье рубашка куртка брюки обувь ботинки кроссовки
туфли носки шапка шарф перчатки юбка футболка свитер пальто чайник утюг пылесос холодильник телевизор ноутбук
планшет наушники зарядка кабель провод батарея аккумулятор экран стекло крышка кнопка шнур лампа люстра диван
кровать шкаф стол стул подушка одеяло полотенце простыня ковер штора посуда тарелка чашка ложка вилка нож
кастрюля сковорода масло крем шампунь мыло духи помада лекарство витамины игрушка кукла мяч книга тетрадь
ручка карандаш кольцо серьги цепочка браслет часы очки отзыв отзывы вопрос ответ рейтинг оценка совет жалоба
заявка заявление договор документ паспорт подпись дата срок основной основная основное основные здравствуйте
привет добрый день вечер утро спасибо пожалуйста да нет не ни и а но или что кто где когда как какой какая
какие почему зачем сколько чей я ты он она оно мы вы они меня мне мной тебя тебе его её ее ему ей нас нам вас
вам их им мой моя моё мои твой ваш ваша ваше наш наша это этот эта эти тот та те так там тут здесь сегодня
вчера завтра сейчас потом уже ещё еще очень все всё всех был была было были будет есть заказ заказа заказу
заказы заказов товар товара товары товаров доставка доставки доставку курьер курьера курьеру оплата оплаты
деньги возврат возврата магазин магазина продавец продавца покупатель покупателя клиент клиента клиенту
клиентов менеджер оператор склад склада номер номера телефон телефона адрес адреса карта карту карты карте
счет счёт сумма суммы цена цены скидка скидки рубль рублей сум сумов тысяч миллион час часа часов дня дней
неделя недели месяц месяца год года лет время размер цвет качество брак дефект коробка посылка упаковка фото
чек чека ошибка ошибки сайт приложение кабинет пароль код аккаунт профиль новый новая новое старый хороший
плохой красный черный белый синий большой маленький другой такой домой который готов здоров основ слов условий
вопросов ответов отзывов размеров цветов продавцов покупателей менеджеров курьеров магазинов партнеров
договоров документов звонков номеров адресов сервисов сотрудников долларов литров метров граммов процентов
пунктов раз снова нова готова здорова обнова основа голова слова права трава сова корова дрова вдова столова
ростов саратов азов псков киев львов харьков тамбов серпухов дорогой уважаемый уважаемая господин госпожа
гражданин девушка женщина мужчина человек люди ребенок дети друг брат сестра мама папа ташкент самарканд
бухара андижан фергана наманган навои джизак хорезм нукус термез чиланзар юнусабад сергели узбекистан россия
москва китай турция казахстан понедельник вторник среда четверг пятница суббота воскресенье январь февраль
март апрель май июнь июль август сентябрь октябрь ноябрь декабрь пришел пришла пришло пришли получил получила
забрал забрала вернул вернула заказал заказала сказал сказала звонил звонила позвонил позвонила просьба прошу
нужно надо можно нельзя помогите верните проверьте скажите подскажите отправьте свяжитесь срочно быстро долго
после до через для без под над при про около почти только также если чтобы потому хотя либо пока том тому тем
тех свой своя свои себя зовут имя фамилия отчество фио получатель оплатил оплатила ждём жду ждем человеков
левов плов улов лов зов ров шов кров покров рукав отдел отдела рынок базар улица дом
""".split()  # noqa: SIM905

EVERYDAY_ENGLISH: Final = """
will may can would could should might must shall do does did done have has had having get gets got getting
give gives gave given go goes went going gone come came coming take took taken make made making see saw seen
say said tell told ask asked send sent receive received return returned refund refunded deliver delivered
arrive arrived ship shipped break broke broken buy bought sell sold pay paid cost costs work works worked
working use used using try tried wait waiting waited call called find found keep kept let put show shown want
wanted need needed like liked love loved hope help helped know known think thought feel look looks looked seem
seems leave left start started stop stopped open opened close closed turn turned never ever always often still
already yet soon late later early again also only just very too so much many more most few less least all any
some none each every both either neither nor one two three four five six seven eight nine ten first second
third last next other another same different such own sure ready happy sorry glad sad fine nice great cheap
expensive fast slow quick hard soft heavy light full empty clean dirty dry wet warm hot cool cold wrong right
left top bottom front back side inside outside above below under over near far before after during since until
while because though although than as at by for from in into of off on onto out up down with without about
against between people person man woman men women boy girl child children baby kid kids friend family home
house room door window table chair bed lamp kettle phone charger cable screen battery case bag box shoe shoes
dress shirt jacket trousers socks hat ring watch bottle cup plate knife spoon fork pan pot oil cream soap
shampoo toy book pen paper gold silver steel leather cotton silk wool plastic glass metal gift card sale shop
mall street road avenue park station airport hotel please thanks welcome goodbye morning evening night week
month year hour minute day time date today tonight hello hi hey dear thanks thank please yes no not the a an
and or but if when where what who why how my your his her its our their me you him us them i we he she it they
this that these those here there now then today tomorrow yesterday order orders product products item items
delivery courier customer client buyer seller shop store market price payment refund return card account bank
phone number call email mail address street house size color colour red black white blue green new old good
bad best great big small large hi-fi error timeout user order-id request failed success monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october
november december samsung apple xiaomi huawei nike adidas puma zara artel lg sony philips bosch tefal lenovo
asus acer hp dell canon honor redmi galaxy iphone android google telegram instagram whatsapp facebook youtube
uzum wildberries ozon yandex payme click humo uzcard visa mastercard mir paynet fargo bts dhl express tashkent
samarkand bukhara uzbekistan moscow russia china turkey kazakhstan london paris america england support team
service sir madam manager mr mrs ms miss dr chrome firefox safari opera windows linux macos mozilla edge http
https www com true false null none info warning debug am is are was were be been
""".split()  # noqa: SIM905

NEVER_NAMES: Final = """
guna mehr меҳр
rahmat raxmat kerak yaxshi ajoyib salom muborak bayram xizmat hurmat hayot dunyo bahor том тому мир мира раз
вам вас нас май март дан рад mana marta on boss bos setia budiman
""".split()  # noqa: SIM905
