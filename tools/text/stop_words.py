"""Function words of the Latin languages: they tell the language and never carry a picture or an emphasis."""

# ruff: noqa: SIM905 - tables read better as running words

from __future__ import annotations

_WORDS = {
    "en": "a an the and or but so of to in on at by for with from as is are was were be been being am it its this that these those there here he she they we you i him her them us me my your our their his not no nor do does did done has have had having can could will would shall should may might must if then than when while where who whom whose which what why how all any some every each both few more most other such only own same too very just also even still yet already into out up down over under about after before between through during again once because until against off above below own let's it's don't can't isn't you're we're they're that's there's what's i'm i've we've you've won't doesn't didn't one much many get got make made goes go",
    "es": "el la los las un una unos unas y e o u pero de del a al en con por para como es son era fue ser estar está están hay que qué quien cuando donde no ni sí lo le les se su sus mi tu nuestro nuestra este esta estos estas ese esa eso esto más menos muy ya también sin sobre entre hasta desde porque si todo toda todos todas cada otro otra solo así aún ha han había puede pueden",
    "fr": "le la les un une des et ou mais de du d l à au aux en dans avec par pour comme est sont était fut être a ont avait que qui quoi quand où ne pas plus moins très il elle ils elles on nous vous je tu se sa son ses leur leurs ce cet cette ces y si tout toute tous toutes chaque autre sans sur entre car donc ni aussi même déjà peut peuvent c'est qu'il n'est",
    "de": "der die das den dem des ein eine einen einem einer und oder aber von zu zum zur in im an am auf bei mit für aus als wie ist sind war waren sein wird werden hat haben hatte es er sie wir ihr ich du man sich nicht kein keine nur auch noch schon sehr mehr so dass wenn weil wo was wer wann warum jede jeder jedes alle dieser diese dieses durch über unter zwischen vor nach ohne um kann können muss doch denn dann hier da",
    "it": "il lo la i gli le un uno una e o ma di del della dei delle a al alla in nel nella con su per tra fra come è sono era fu essere ha hanno che chi cosa quando dove non né più meno molto già anche senza si se suo sua suoi loro questo questa questi ogni altro tutto tutti solo può possono",
    "pt": "o a os as um uma uns umas e ou mas de do da dos das em no na nos nas com por para como é são era foi ser está há que quem quando onde não nem se seu sua seus mais menos muito já também sem sobre entre até desde porque todo toda todos cada outro só pode podem ao à",
    "nl": "de het een en of maar van te in op aan bij met voor uit als is zijn was waren wordt worden heeft hebben had er hij zij ze we wij jij je ik u niet geen ook nog al zeer meer zo dat die dit deze wie wat waar wanneer hoe door over onder tussen naar om kan kunnen moet dan hier daar",
    "sv": "en ett den det de och eller men av till i på vid med för från som är var vara har hade han hon vi du jag inte ingen också än mycket mer så att om när där vad vem hur alla denna detta kan ska",
    "pl": "i oraz lub ale z ze do w we na o od po przez dla jak jest są był była było być się nie tak to ten ta te co kto gdy gdzie że który która które już też tylko bardzo może",
    "tr": "ve veya ama bir bu şu o için ile da de mi mı ne kim nasıl çok daha en gibi kadar olarak değil var yok her ki",
    "id": "yang dan atau tetapi di ke dari untuk dengan pada adalah ini itu tidak ada juga akan bisa dapat sudah lebih sangat karena oleh para sebuah",
    "vi": "và hoặc nhưng của là có không được cho với từ trong trên một các những này đó khi đã sẽ rất cũng",
}

STOP_WORDS: dict[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _WORDS.items()}

OTHER_STOP_WORDS: dict[str, frozenset[str]] = {
    "ar": frozenset(
        "في من على إلى عن أن إن هذا هذه ذلك التي الذي ما لا لم لن كل كان كانت هو هي هم مع أو ثم قد بعد قبل عند بين حتى كما إذا هناك فقط أكثر".split()
    ),
    "hi": frozenset("है हैं का की के को में से पर और या यह वह ये वे एक नहीं था थे थी तो भी ही कि जो कर ने हो लिए इस उस अब जब तक साथ बहुत अपने".split()),
    "ru": frozenset(
        "и в на с к по за из от до о у не но а или что это как он она они мы вы я был была было все так же для его её их".split()
    ),
}


def stop_words(language: str) -> frozenset[str]:
    return STOP_WORDS.get(language) or OTHER_STOP_WORDS.get(language, frozenset())
