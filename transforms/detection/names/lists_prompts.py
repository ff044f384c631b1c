"""Everyday words of bots and forms that ask for a name or say that one is wrong: no names stand for them."""

from __future__ import annotations

from typing import Final

UZBEK: Final = """
bot chatbot yordamchi yordamchiman yordamchisi yordamchimiz assistent ismingiz ismingizni ismingizga
familiyangiz familiyangizni sharifingiz sharifingizni raqamingiz raqamingizni manzilingiz manzilingizni
telefoningizni buyurtmangizni kuting yozilmagan yozilgan yozing kiriting kiritilmagan kiritilgan to'ldiring
majburiy ko'rsating ko'rsatilmagan ko'rsatilgan virtual avtomatik avtojavob tizim noto'g'ri xato тизим бот
ёрдамчи ёрдамчиман ёрдамчиси исмингиз исмингизни фамилиянгиз фамилиянгизни рақамингизни манзилингизни киритинг
ёзинг тўлдиринг кутинг кўрсатинг мажбурий нотўғри хато виртуал
""".split()  # noqa: SIM905

RUSSIAN: Final = """
бот чатбот помощник помощница ассистент робот автоответчик латиницей кириллицей латинскими русскими буквами
полностью самовывоз указано указана указан указаны неверно неправильно правильно верно написано написана
написали ошибкой пишется обязательно обязательное обязательное необязательно укажите введите заполните
""".split()  # noqa: SIM905

LATIN: Final = """
bot chatbot assistant virtual valued missing spelled spelt misspelled mistyped wrong wrongly required optional
provided boss bos admin setia sahabat pembantu maya wajib diisi salah eja tersilap penuh seperti operator
""".split()  # noqa: SIM905
"""English and Malay."""
