"""Names of made-up persons of Malaysia and Brunei: short lists of our own, of three communities."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.demo.names import NameList

MALAY_MEN = (
    "Ahmad", "Muhammad", "Mohd Hafiz", "Azman", "Faizal", "Hakim", "Zulkifli", "Ismail", "Razak", "Syafiq",
    "Amirul", "Khairul", "Shahrul", "Nizam", "Rosli", "Firdaus", "Izzat", "Azlan", "Fadzil", "Haziq",
    "Kamarul", "Danish", "Irfan", "Zainal", "Saiful", "Hisham", "Ridzuan", "Asyraf",
)  # fmt: skip
MALAY_WOMEN = (
    "Siti Aminah", "Nurul Huda", "Noraini", "Fatimah", "Aishah", "Nur Syafiqah", "Rohana", "Zaleha", "Hasnah",
    "Farah", "Izzati", "Norliza", "Rosmah", "Suraya", "Nadia", "Hidayah", "Salmah", "Azizah", "Liyana",
    "Nur Amalina", "Mariam", "Halimah", "Sharifah", "Diyana", "Atiqah", "Zuraidah", "Khadijah", "Wahida",
)  # fmt: skip
MALAY_FATHERS = (
    "Abdullah", "Othman", "Hassan", "Ibrahim", "Yusof", "Salleh", "Mahmud", "Bakar", "Osman", "Ariffin",
    "Jaafar", "Sulaiman", "Kassim", "Talib", "Hamzah", "Daud", "Rahman", "Idris", "Mansor", "Harun",
    "Musa", "Karim", "Zakaria", "Latif", "Ramli", "Ghazali", "Shamsudin", "Tahir",
)  # fmt: skip
CHINESE_SURNAMES = (
    "Tan", "Lim", "Lee", "Wong", "Ng", "Chong", "Ong", "Teoh", "Chan", "Goh", "Yap", "Low", "Cheah", "Khoo",
    "Liew", "Foo", "Chin", "Yeoh", "Kong", "Loh", "Sim", "Pang", "Koh", "Chua",
)  # fmt: skip
CHINESE_MEN = (
    "Wei Ming", "Kah Hoe", "Chee Keong", "Jun Jie", "Boon Hock", "Zhi Hao", "Kok Leong", "Yong Sheng",
    "Wai Kit", "Teck Huat", "Soon Huat", "Jia Hao", "Kian Seng", "Choon Wai", "Weng Fai", "Ming Hui",
)  # fmt: skip
CHINESE_WOMEN = (
    "Mei Ling", "Siew Lan", "Hui Min", "Li Ying", "Pei Shan", "Xin Yi", "Bee Hoon", "Yoke Lin", "Su Ann",
    "Kah Yan", "Wen Qi", "Sook Yee", "Lai Peng", "Jia Wen", "Ai Ling", "Swee Kim",
)  # fmt: skip
INDIAN_MEN = (
    "Kumar", "Ganesan", "Suresh", "Rajesh", "Prakash", "Vijay", "Arun", "Saravanan", "Mohan", "Dinesh",
    "Murugan", "Karthik", "Anand", "Selvam", "Ravi", "Balakrishnan",
)  # fmt: skip
INDIAN_WOMEN = (
    "Priya", "Kavitha", "Lakshmi", "Shanti", "Devi", "Malathi", "Vani", "Thulasi", "Uma", "Sangeetha",
    "Yogeswari", "Nithya", "Revathi", "Anjali", "Pushpa", "Letchumi",
)  # fmt: skip
INDIAN_FATHERS = (
    "Muniandy", "Krishnan", "Subramaniam", "Ramasamy", "Perumal", "Govindasamy", "Arumugam", "Nadarajan",
    "Veerasamy", "Maniam", "Sivalingam", "Rajagopal", "Chandran", "Palaniappan", "Doraisamy", "Thangavelu",
)  # fmt: skip

STREETS = (
    "Mawar", "Melati", "Kenanga", "Cempaka", "Anggerik", "Teratai", "Seroja", "Dahlia", "Merbau", "Meranti",
    "Cengal", "Kempas", "Bayu", "Delima", "Mutiara", "Permata",
)  # fmt: skip
GARDENS = (
    "Taman Sri Muda", "Taman Bukit Indah", "Taman Desa Jaya", "Taman Seri Cempaka", "Bandar Baru Selasih",
    "Kampung Baru", "Taman Pelangi", "Taman Wawasan", "Kampung Melayu", "Taman Molek",
)  # fmt: skip
VILLAGES = ("Kiulap", "Gadong", "Kilanas", "Mata-Mata", "Lambak", "Rimba", "Sengkurong", "Tanjong Bunut")


@dataclass(frozen=True)
class Community:
    """``names[sex]``; ``joined[sex]`` stands between given name and the father's name or surname."""

    names: tuple[NameList, NameList]
    joined: tuple[str, str]
    surname_first: bool = False


def communities(banned: frozenset[str]) -> dict[str, Community]:
    """All communities, less the names in ``banned`` (those of the canaries)."""

    def pair(
        men: tuple[str, ...], women: tuple[str, ...], last: tuple[str, ...]
    ) -> tuple[NameList, NameList]:
        kept = tuple(name for name in last if name not in banned)
        return (
            NameList(tuple(name for name in men if name not in banned), kept),
            NameList(tuple(name for name in women if name not in banned), kept),
        )

    return {
        "malay": Community(pair(MALAY_MEN, MALAY_WOMEN, MALAY_FATHERS), (" bin ", " binti ")),
        "chinese": Community(
            pair(CHINESE_MEN, CHINESE_WOMEN, CHINESE_SURNAMES), (" ", " "), surname_first=True
        ),
        "indian": Community(pair(INDIAN_MEN, INDIAN_WOMEN, INDIAN_FATHERS), (" a/l ", " a/p ")),
    }
