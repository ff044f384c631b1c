"""Words of talking, giving and asking, beside which a person is named; used by ``speaking.py``."""

from __future__ import annotations

from typing import Final

DIRECT: Final = """
asked told tell ask phoned called met ring rang email emailed text texted whatsapp hubungi kepada tanya
suruh jumpa telefon beritahu bagitahu bagitau передайте передай передал передала передали передать отдайте
отдай отдал отдала отдали отдать позвоните позвони звоните позвонить скажите скажи сказал сказала спросите
спроси сообщите сообщи напишите напиши вручите вручить вручили говорил говорила говорили разговаривал
разговаривала общался общалась договорился договорилась договорились созвонился созвонилась встретился
встретилась поговорите поговорил поговорила
""".split()  # noqa: SIM905
"""The person follows at once, or behind a preposition: *tanya Thivya*, *говорил с Вячеславом*."""

HANDING: Final = """
spoke speak spoken talk talked talking give gave given handed hand belongs left signed accepted sold packed
chatted bagi serahkan
""".split()  # noqa: SIM905
"""The person follows behind *to*, *with*, *by*; not *sent* and *delivered*, which go to towns as well."""

GIVING: Final = """
bering berdim berdik berdi berib beraman berasiz berin ayting aytdim aytdi aytib topshiring topshirdim
topshirdik chaqiring chaqirib qo'ng'iroq so'rang беринг бердим бердик берди бериб айтинг айтдим айтиб
топширинг топширдим топширдик чақиринг чақириб қўнғироқ сўранг
""".split()  # noqa: SIM905
"""Behind *-ga* or *-ni*: one gives to, tells, hands over to, calls people."""

TALKING: Final = """
gaplashdim gaplashdik gaplashing gaplashib kelishdim kelishdik kelishganman gaplashgan гаплашдим гаплашдик
гаплашинг гаплашиб келишдим келишдик gaplashildi gaplashyapman gaplashamiz gaplashaman gaplashib
suhbatlashdim suhbatlashdik ko'rishdim ko'rishdik kelishildi kelishilgan bog'landim bog'landik yozishdim
yozishdik гаплашилди гаплашяпман гаплашамиз гаплашаман суҳбатлашдим суҳбатлашдик кўришдим кўришдик
келишилди келишилган боғландим боғландик ёзишдим ёзишдик
""".split()  # noqa: SIM905
"""Behind *bilan*."""

ADDRESSING: Final = """
please can could would will do did are have you your thanks thank is kindly when where why how what i
iltimos rahmat siz sizga sizdan sizning men menga mening salom assalomu qachon qayerda nega qanday necha
buyurtmam tovarim pulim илтимос раҳмат рахмат сиз сизга сиздан мен менга менинг салом ассалому қачон
қаерда нега буюртмам товарим пулим вы вам к у ваш ваша вас здравствуйте привет добрый доброе спасибо
пожалуйста подскажите скажите когда где почему как ты тебе тебя твой твоя твои sen senga seni sening sanga
сен сенга сени kau kamu hang korang u перезвоните перезвони ответьте мне я можно можете bila mana kenapa
boleh tolong sila terima saya awak macam dah nak ada
""".split()  # noqa: SIM905
"""What one says to somebody just called by name."""

ASKING: Final = "qachon qayerda nega қачон қаерда нега когда где when where bila".split()  # noqa: SIM905
"""The same, up to three words behind."""

ANSWERS: Final = """
ok okay yes no you ha xo'p mayli yo'q tushunarli ҳа хўп майли йўқ да нет хорошо ладно понял поняла ок окей
baik baiklah ya tak assalamualaikum
""".split()  # noqa: SIM905
"""What one says before the other's name."""
