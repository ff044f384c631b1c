"""Words that are not names by themselves: everyday words, places, brands, and words of context.

``AMBIGUOUS`` are names as well; only their surroundings tell. ``EVERYDAY`` is what may stand beside a name
or at the head of a sentence without being one. Written by hand for shop and support talk.
"""

from __future__ import annotations

from typing import Final

AMBIGUOUS: Final = """
lola nargiz nargis gul gulli nilufar oydin kumush oltin olmos marvarid durdona dunyo bahor sevinch quvonch
umid orzu shodlik baxt tolib g'olib kamol jamol jalol sabo saodat muhabbat mehr mehribon sarvar yulduz
quyosh oyna tong shafqat halol karim rahim adolat ozoda gavhar zumrad feruza yoqut marjon injuoy shirin asal
anor bodom nozik noz malika malak shahzoda sulton amir mirzo botir polvon arslon sher po'lat temir tursun
o'lmas hayot umr ilhom ijod murod maqsad niyat barakat barno barchin charos rayhon rayxon sumbul binafsha
nafisa nafis latofat dono hur erkin ozod islom imon iymon nur nuriya ziyo mumtoz navbahor navro'z ramazon
rajab safar juma ergash hamro hamroh sanam dilbar dildor tabassum xonim asil sodiq solih sof zafar g'alaba
ra'no atirgul chinor komil muslim muslima laziz shakar mard davron zamon davlat jahon odil hakim nasib
qismat muborak bayram hurmat sayyora zuhra shuhrat shukur vafo yorqin lochin sobir sabr hadya sharofat zebo
nodir manzura odob mo'min olim qodir safo safiya guli aylin elif mahdi asma inobat himmat jasur doniyor
miron kamron halid dilnur bonu omina diyor laylo shahina nozim nozima daler said saida ali amin halim salom
ochil kenja turdi bek xon izzat xizmat sitora temur hamza obid oqila sarvinoz akbar a'lo ansor muhsina
madina hadicha sabina milana zahro sadaf sabrina yasmin yasmina jasmin jasmina kamila amira samira роман
вера надежда любовь слава лев мир света роза лилия майя виктория анжелика злата алиса маруся салют жасмин
август любим май лука марта устин ким ян юлиан радость победа лада мира рада ангел ангелина анжела сим
валентин валентина фортуна аврора диана стелла аромат панкрат тит вар рюрик самсон вит фома нина наум макар
карп лавр мина изот гуля жан жанна зара лион милан поля паша гоша мила ира аля
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
salom assalomu assalom alaykum vaalaykum rahmat raxmat iltimos kerak kerakmi yaxshi yomon ajoyib zo'r super
ha yo'q bor men sen u biz siz ular mening sizning bizning uning ularning menga sizga unga bizga meni sizni
uni bizni mendan sizdan undan bu shu o'sha ana mana nima nega qachon qayerda qayer qanday qancha necha kim
kimga qaysi bugun kecha ertaga hozir keyin oldin endi hali doim hech hamma har bir ikki uch to'rt besh olti
yetti sakkiz to'qqiz o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson yuz ming million va bilan
uchun ham lekin ammo chunki agar yoki balki deb degan ekan edi emas kun hafta oy yil soat daqiqa vaqt narx
narxi pul so'm sum to'lov to'lovni qaytim chegirma aksiya buyurtma buyurtmam buyurtmani buyurtmangiz
mahsulot mahsulotni tovar tovarni do'kon do'koni sotuvchi xaridor mijoz mijozlar mijozi kuryer kuryeri
operator omborchi yetkazib yetkazish berish berdi berdim bering oldim oldi olib olmadi kelmadi keldi keladi
kelgan ketdi qaytarish qaytardi qaytaring almashtirish rang rangi o'lcham o'lchami razmer katta kichik yangi
eski qora oq qizil ko'k yashil sariq pushti jigarrang sifat sifati sifatli sifatsiz telefon telefoni raqam
raqami raqamim nomer manzil manzili manzilim ko'cha ko'chasi uy xonadon shahar shahri tuman tumani viloyat
viloyati ism ismi ismim familiya familiyam savol javob muammo xato yordam ilova sayt kabinet parol kod sms
xabar rasm video chek karta kartaga kartadan hisob balans foiz aka opa uka singil ota ona bola bolalar qiz
o'g'il ayol erkak do'st do'stlar hamkor foydalanuvchi yozing yozdim ayting aytdi qildi qilindi qiling
qilaman qilib bo'ladi bo'ldi bo'lsa bo'lib mumkin mumkinmi tez tezroq sekin kech erta ertalab kechqurun
tushlik dushanba seshanba chorshanba payshanba juma shanba yakshanba yanvar fevral mart aprel may iyun iyul
avgust sentyabr oktyabr noyabr dekabr toshkent toshkentda samarqand buxoro xiva andijon farg'ona namangan
navoiy jizzax sirdaryo qashqadaryo surxondaryo xorazm qoraqalpog'iston nukus termiz qarshi guliston urganch
chilonzor yunusobod mirzo ulug'bek yakkasaroy shayxontohur sergeli olmazor mirobod uchtepa yashnobod
bektemir qo'qon marg'ilon chirchiq angren jomboy shahrixon zarafshon kattaqo'rg'on qibray zangiota bekobod
olmaliq denov sherobod kogon g'ijduvon vobkent asaka xonobod pop chust kosonsoy to'raqo'rg'on uychi quva
rishton beshariq marhamat paxtaobod izboskan baliqchi bulung'ur ishtixon urgut payariq pastdarg'om nurobod
kitob shahrisabz chiroqchi koson muborak g'uzor yakkabog' gagarin zomin g'allaorol do'stlik boyovut yangiyer
shirin yangiyo'l parkent chinoz bo'ka piskent o'rtachirchiq yuqorichirchiq ohangaron xonqa xazorasp
qo'shko'pir bog'ot shovot gurlan yangiariq yangibozor to'rtko'l beruniy ellikqal'a qo'ng'irot mo'ynoq
xo'jayli chimboy o'zbekiston rossiya xitoy turkiya qozog'iston olov so'rov garov sinov tanlov palov birov
kuyov saylov qidiruv hudud muddat shartnoma firma kompaniya bank ombor omborxona yuk jo'natma kuzatuv status
bekor tasdiq tasdiqladi kutilmoqda kutyapman hurmatli qadrli janob xonim savdo bozor mega market online
onlayn shop store men'man qo'ying iltimos-iltimos oching chiroyoy saroy joy choy boy poy moy soy toy loy
qaroy shunday bunday qanaqa unaqa arzon qimmat bepul tekin tekshiring tekshirib
""".split()  # noqa: SIM905

EVERYDAY_RUSSIAN: Final = """
основной основная основное основные здравствуйте
привет добрый день вечер утро спасибо пожалуйста да нет не ни и а но или что кто где когда как
какой какая какие почему зачем сколько чей я ты он она оно мы вы они меня мне мной тебя тебе его её ее ему
ей нас нам вас вам их им мой моя моё мои твой ваш ваша ваше наш наша это этот эта эти тот та те так там тут
здесь сегодня вчера завтра сейчас потом уже ещё еще очень все всё всех был была было были будет есть заказ
заказа заказу заказы заказов товар товара товары товаров доставка доставки доставку курьер курьера курьеру
оплата оплаты деньги возврат возврата магазин магазина продавец продавца покупатель покупателя клиент
клиента клиенту клиентов менеджер оператор склад склада номер номера телефон телефона адрес адреса карта
карту карты карте счет счёт сумма суммы цена цены скидка скидки рубль рублей сум сумов тысяч миллион час
часа часов дня дней неделя недели месяц месяца год года лет время размер цвет качество брак дефект коробка
посылка упаковка фото чек чека ошибка ошибки сайт приложение кабинет пароль код аккаунт профиль новый новая
новое старый хороший плохой красный черный белый синий большой маленький другой такой домой который готов
здоров основ слов условий вопросов ответов отзывов размеров цветов продавцов покупателей менеджеров курьеров
магазинов партнеров договоров документов звонков номеров адресов сервисов сотрудников долларов литров метров
граммов процентов пунктов раз снова нова готова здорова обнова основа голова слова права трава сова корова
дрова вдова столова ростов саратов азов псков киев львов харьков тамбов серпухов дорогой уважаемый уважаемая
господин госпожа гражданин девушка женщина мужчина человек люди ребенок дети друг брат сестра мама папа
ташкент самарканд бухара андижан фергана наманган навои джизак хорезм нукус термез чиланзар юнусабад сергели
узбекистан россия москва китай турция казахстан понедельник вторник среда четверг пятница суббота
воскресенье январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь пришел пришла
пришло пришли получил получила забрал забрала вернул вернула заказал заказала сказал сказала звонил звонила
позвонил позвонила просьба прошу нужно надо можно нельзя помогите верните проверьте скажите подскажите
отправьте свяжитесь срочно быстро долго после до через для без под над при про около почти только также если
чтобы потому хотя либо пока том тому тем тех свой своя свои себя зовут имя фамилия отчество фио получатель
оплатил оплатила ждём жду ждем человеков левов плов улов лов зов ров шов кров покров рукав отдел отдела
рынок базар улица дом
""".split()  # noqa: SIM905

EVERYDAY_ENGLISH: Final = """
hello hi hey dear thanks thank please yes no not the a an and or but if when where what who why how my your
his her its our their me you him us them i we he she it they this that these those here there now then today
tomorrow yesterday order orders product products item items delivery courier customer client buyer seller
shop store market price payment refund return card account bank phone number call email mail address street
house size color colour red black white blue green new old good bad best great big small large hi-fi error
timeout user order-id request failed success monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december samsung apple xiaomi
huawei nike adidas puma zara artel lg sony philips bosch tefal lenovo asus acer hp dell canon honor redmi
galaxy iphone android google telegram instagram whatsapp facebook youtube uzum wildberries ozon yandex payme
click humo uzcard visa mastercard mir paynet fargo bts dhl express tashkent samarkand bukhara uzbekistan
moscow russia china turkey kazakhstan london paris america england support team service sir madam manager mr
mrs ms miss dr chrome firefox safari opera windows linux macos mozilla edge http https www com true false
null none info warning debug am is are was were be been
""".split()  # noqa: SIM905

NEVER_NAMES: Final = """
rahmat raxmat kerak yaxshi ajoyib salom muborak bayram xizmat hurmat hayot dunyo bahor том тому мир мира раз
вам вас нас май март дан рад
""".split()  # noqa: SIM905

KIN_AFTER: Final = """
aka akam akamiz akamni akamga akasi opa opam opamiz opamni opamga opasi uka ukam ukasi singil singlim xola
xolam amaki amakim tog'a tog'am kelinoyi kelin buva buvi bobo ustoz domla hoji xonim begim janoblari pochcha
yanga ака акам акага опа опам опага ука укам сингил хола амаки тоға бува буви устоз ismli nomli degan ismlik
исмли деган
""".split()  # noqa: SIM905

KIN_BEFORE: Final = """
hurmatli qadrli ҳурматли қадрли hormatli muhtaram dear уважаемый уважаемая дорогой дорогая сосед соседка
соседу соседке соседом коллега neighbour neighbor colleague qo'shnim qo'shni қўшним hamkasbim men мен
men'man akam akamiz opam opamiz ukam singlim xolam amakim tog'am do'stim o'rtog'im turmush o'g'lim qizim
onam otam erim xotinim ayolim дядя дяде тётя тетя тёте бабушка дедушка господин госпожа гражданин гражданка
г-н г-жа гр подруга друг брат сестра сын дочь муж жена мама папа mr mrs ms miss dr sir madam encik puan tuan
cik
""".split()  # noqa: SIM905

INTRODUCTIONS: Final = """
ismim ismi ism исмим исми исм ismim: familiyam familiyasi familiya фамилиям f.i.sh fish fio f.i.o фио ф.и.о
ф.и.ш фиш зовут имя фамилия name surname nama bernama
""".split()  # noqa: SIM905

ROLES: Final = """
mijoz mijozimiz xaridor xaridori xaridorning qabul qiluvchi oluvchi sotuvchi kuryer kuryerimiz haydovchi
operator menejer direktor rahbar egasi мижоз харидор олувчи сотувчи курьер курьера курьеру клиент клиента
клиенту клиентка клиентки клиентке покупатель покупателя покупательница получатель получателя получателю
продавец продавца продавцу менеджер менеджера директор заказчик заказчика отправитель водитель имени
владелец владельца держатель держателя customer client buyer seller recipient receiver courier driver
manager holder owner sender cardholder mijozi pembeli penerima from
""".split()  # noqa: SIM905

CHILD_OF: Final = """
o'g'li ogli o'gli og'li ugli qizi kizi ўғли угли оғли қизи кизи uli ulı qızı
""".split()  # noqa: SIM905
