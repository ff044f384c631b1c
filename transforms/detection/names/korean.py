"""Korean given names in Latin letters: two syllables and a hyphen, *Eun-bi*, *Kyung-ja Nam*."""

from __future__ import annotations

from typing import Final

from transforms.detection.names.words import TITLE, Line

_SYLLABLES: Final = frozenset(
    """
    ae an bae beom bi bin bo bok byung chae chan chang cheol cheon chul chun da dae dan do dong du eon
    eui eun ga geon geum gi gil gon gu guk gun gwang gyeong gyo gyu ha hae han haneul hee heon ho hong
    hun hwa hwan hye hyeok hyeon hyo hyuk hyun hyung il im in ja jae jeong ji jin jong joo joon ju jun
    jung ki kuk kun kwan kwang kyo kyu kyung man mi min moo mu mun myeong myung na nam nari oh ok rae
    ran rang ri rim rin ryeo sa sam sang seo seok seon seong seung shin si so sol song soo sook suk sun
    sung tae u ui un ung wol won woo woong ye yeon yeong yi yo yong yoo yoon young yu yul yun
    """.split()  # noqa: SIM905
)
_SURNAMES: Final = frozenset(
    """
    ahn bae baek baik cha chae chang cho choi chun gong ha han heo hong huh hwang hyun im jang jeon
    jeong ji jin jo joo ju jung kang kim ko koo kwak kwon lee lim ma min moon nam noh oh pak park ryu
    seo shim shin sim sohn son song tak um uhm wang woo yang yeo yeom yi yoo yoon you yu yun tsoy khan
    tyan ten kan shegay
    """.split()  # noqa: SIM905
)


def korean(line: Line) -> None:
    """Mark the Korean names of a text, each with the surname beside it."""
    words = line.words
    for place in range(len(words) - 1):
        first, second = words[place], words[place + 1]
        if line.gaps[place] != "-" or first.case != TITLE:
            continue
        if first.letters not in _SYLLABLES or second.letters not in _SYLLABLES:
            continue
        if first.letters == second.letters:
            continue  # `Ho-ho`
        line.mark(place, 0.7)
        line.mark(place + 1, 0.7)
        for at, gap in ((place - 1, place - 1), (place + 2, place + 1)):
            beside = 0 <= at < len(words) and line.gap(gap) == " "
            if beside and words[at].case == TITLE and words[at].letters in _SURNAMES:
                line.mark(at, 0.7)
