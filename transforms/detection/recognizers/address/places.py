"""Towns, districts and housing estates known by name. Alone they are not personal; they join an address.

``TOWNS`` and ``DISTRICTS`` differ in one thing: a number right after a district is a quarter of it
(*Чиланзар-9*, *Yunusobod 4*). Two-word names are written with ``_``.
"""

from __future__ import annotations

from typing import Final

from transforms.detection.recognizers.address.terms import Kind, Side, Term, declined, spelled

TOWN: Final = Term(Kind.PLACE, Side.LEFT, 0.5)
DISTRICT: Final = Term(Kind.PLACE, Side.RIGHT, 0.5)

_TOWNS_UZBEK: Final = """
toshkent samarqand buxoro andijon fargona namangan navoiy nukus jizzax xorazm urganch xiva termiz qarshi
guliston sirdaryo surxondaryo qashqadaryo qoraqalpogiston angren olmaliq chirchiq bekobod yangiyol margilon
qoqon shahrisabz kattaqorgon denov zarafshon asaka quva rishton oltiariq uchqorgon chust pop kosonsoy
gijduvon vobkent kogon romitan peshku koson kitob guzor muborak boysun sherobod ohangaron parkent piskent
nurafshon gazalkent keles zangiota qibray bostonliq chinoz ozbekiston shahrixon xonobod kogon
тошкент самарқанд бухоро андижон фарғона наманган навоий нукус жиззах хоразм урганч хива термиз қарши
гулистон сирдарё сурхондарё қашқадарё қорақалпоғистон ангрен олмалиқ чирчиқ бекобод янгийўл марғилон қўқон
шаҳрисабз каттақўрғон денов зарафшон асака қува риштон ўзбекистон қибрай зангиота паркент нурафшон
"""
_TOWNS_RUSSIAN: Final = """
ташкент ташкента ташкенте самарканд самарканда самарканде бухара бухаре бухары андижан андижане фергана
фергане ферганы наманган намангане навои нукус нукусе джизак джизаке хорезм ургенч ургенче хива хиве термез
термезе карши гулистан гулистане ангрен алмалык алмалыке чирчик чирчике бекабад янгиюль маргилан маргилане
коканд коканде шахрисабз узбекистан tashkent samarkand bukhara andijan fergana ferghana navoi jizzakh urgench
khiva termez karshi kokand chirchik margilan uzbekistan
"""
_DISTRICTS_UZBEK: Final = """
chilonzor yunusobod sergeli mirobod yakkasaroy olmazor shayxontohur shayxontoxur uchtepa bektemir yashnobod
yangihayot qoraqamish qoraqamis beshyogoch labzak qoyliq maxtumquli darxon oybek beruniy tinchlik sebzor
bodomzor markaz lunacharskiy algoritm yalangach qushbegi rakat chorsu oloy
чилонзор юнусобод сергели сирғали миробод яккасарой олмазор шайхонтоҳур шайхонтохур учтепа бектемир яшнобод
янгиҳаёт қорақамиш бешёғоч лабзак қўйлиқ дархон ойбек тинчлик себзор бодомзор ялангоч қушбеги чорсу
"""
_DISTRICTS_RUSSIAN: Final = """
чиланзар чиланзаре чиланзара юнусабад юнусабаде юнусабада мирабад мирабаде яккасарай яккасарае алмазар
алмазаре шайхантахур шайхантаур шайхантауре учтепе яшнабад яшнабаде каракамыш каракамыше бешагач куйлюк
куйлюке дархан айбек себзар бадамзар ялангач кушбеги чорсу чиланзарский юнусабадский мирабадский
яккасарайский алмазарский шайхантахурский учтепинский яшнабадский бектемирский сергелийский
chilanzar yunusabad mirabad yakkasaray almazar shaykhantakhur uchtepe yashnabad karakamish kuylyuk
ц ts тс цамарказ ттз ttz спутник sputnik геофизика
"""
_MALAYSIA: Final = """
kuala_lumpur kl selangor johor johor_bahru jb penang pulau_pinang georgetown george_town perak ipoh melaka
malacca negeri_sembilan seremban pahang kuantan kelantan kota_bharu terengganu kuala_terengganu kedah
alor_setar perlis kangar sabah kota_kinabalu sarawak kuching miri sibu labuan putrajaya cyberjaya
petaling_jaya pj shah_alam subang_jaya subang klang kajang bangi puchong ampang cheras rawang gombak
setapak kepong sentul damansara kota_damansara bukit_jalil wangsa_maju butterworth taiping batu_pahat muar
kluang skudai masai sungai_petani kulim langkawi sandakan tawau bintulu nilai sepang semenyih batu_caves
selangor_darul_ehsan johor_darul_takzim perak_darul_ridzuan kedah_darul_aman pahang_darul_makmur
seri_kembangan bukit_mertajam bayan_lepas port_klang port_dickson teluk_intan malaysia
"""
_BRUNEI: Final = """
brunei brunei_darussalam bandar_seri_begawan bsb tutong belait kuala_belait temburong seria muara gadong
negara_brunei_darussalam kiulap kiarong berakas jerudong sengkurong lambak bangar beribi rimba lumut
"""

PLACES: Final[dict[str, Term]] = {
    **declined(TOWN, _TOWNS_UZBEK),
    **spelled(TOWN, _TOWNS_RUSSIAN),
    **declined(DISTRICT, _DISTRICTS_UZBEK),
    **spelled(DISTRICT, _DISTRICTS_RUSSIAN),
    **spelled(TOWN, _MALAYSIA),
    **spelled(TOWN, _BRUNEI),
    **spelled(DISTRICT, "mirzo_ulugbek mirzo_ulugbekda мирзо_улуғбек мирзо_улугбек"),
}
"""Key of a place -> its term."""

FIRST_WORDS: Final[frozenset[str]] = frozenset(key.split("_")[0] for key in PLACES if "_" in key)
LONGEST: Final = max(key.count("_") for key in PLACES) + 1
