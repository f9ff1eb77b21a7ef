"""Words of cues: which section label means which role, and what reads as a stage direction. Lower case, several languages."""

from __future__ import annotations

from film.script import Role


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


_ROLES: dict[Role, str] = {
    "hook": "hook|opening|intro|introduction|opener|teaser|cold open|gancho|apertura|accroche|einstieg|aufhänger|abertura|フック|導入|オープニング|خطاف|مقدمة|हुक|शुरुआत",
    "context": "context|background|setup|situation|contexto|antecedentes|contexte|hintergrund|kontext|contesto|背景|سياق|خلفية|संदर्भ|पृष्ठभूमि",
    "problem": "problem|pain|challenge|the problem|problema|dolor|desafío|problème|enjeu|herausforderung|問題|課題|مشكلة|المشكلة|समस्या",
    "solution": "solution|answer|product|reveal|the solution|solución|solución|lösung|soluzione|solução|解決|解決策|حل|الحل|समाधान",
    "step": "step|steps|how it works|process|tutorial|instructions|pasos|cómo funciona|étapes|schritte|so funktioniert es|passi|passos|手順|ステップ|خطوات|चरण",
    "feature": "feature|features|benefits|benefit|what you get|características|ventajas|beneficios|fonctionnalités|avantages|funktionen|vorteile|funzioni|vantaggi|recursos|機能|特徴|メリット|ميزات|المزايا|विशेषताएँ|फायदे",
    "evidence": "proof|evidence|data|stats|statistics|results|social proof|numbers|prueba|pruebas|datos|resultados|preuve|preuves|chiffres|beweis|belege|zahlen|prova|prove|dados|証拠|データ|実績|دليل|أرقام|प्रमाण|आँकड़े",
    "comparison": "comparison|compare|versus|before and after|before/after|comparación|comparaison|vergleich|confronto|comparação|比較|مقارنة|तुलना",
    "quote": "quote|testimonial|testimony|customer quote|cita|testimonio|citation|témoignage|zitat|kundenstimme|citazione|depoimento|引用|お客様の声|اقتباس|شهادة|उद्धरण",
    "story": "story|anecdote|case|case study|example|historia|ejemplo|histoire|récit|exemple|geschichte|beispiel|storia|história|exemplo|物語|事例|قصة|कहानी",
    "recap": "recap|summary|takeaway|takeaways|key points|resumen|résumé|récapitulatif|zusammenfassung|fazit|riepilogo|resumo|まとめ|要約|ملخص|सारांश",
    "cta": "cta|call to action|action|offer|next step|next steps|llamada a la acción|llamado a la acción|appel à l'action|handlungsaufruf|invito all'azione|chamada para ação|行動喚起|دعوة للعمل|कार्रवाई",
    "outro": "outro|closing|ending|end|conclusion|cierre|conclusión|final|clôture|abschluss|schluss|chiusura|encerramento|結び|エンディング|خاتمة|निष्कर्ष|समापन",
}
ROLE_LABELS: dict[str, Role] = {label: role for role, labels in _ROLES.items() for label in labels.split("|")}

VOICE_LABELS = _set(
    "narrator|host|voiceover|voice over|voice-over|vo|v.o.|v.o|speaker|presenter|announcer|narrador|narradora|locutor|"
    "narrateur|sprecher|erzähler|narratore|ナレーター|ナレーション|語り|الراوي|वाचक|कथावाचक|प्रशिक्षक|प्रस्तोता|旁白|내레이션",
    "|",
)
"""Speaker labels that are dropped in any spelling of case."""

PICTURE_LABELS = _set(
    "visual|visuals|video|b-roll|broll|b roll|sfx|music|sound|sounds|on screen|on-screen|onscreen|screen|shot|scene|"
    "graphic|graphics|image|animation|super|cut to|fade in|fade out|fade to|camera|text on screen|note to editor|direction|"
    "imagen|música|musique|musik|bild|ton",
    "|",
)
"""Labels whose whole line directs."""

PAUSES = _set(
    "pause|beat|long pause|short pause|silence|pausa|silencio|stille|temps|間|ポーズ|沈黙|صمت|وقفة|विराम|मौन",
    "|",
)

DIRECTION_WORDS = _set(
    "pause beat silence music sfx sound sounds applause laughter laughs laughing smiles smiling sighs sighing whispers "
    "whispering shouting softly slowly quietly loudly excited excitedly warm warmly cheerful serious voiceover v.o. o.s. "
    "offscreen off-screen camera zoom zooms pan close-up closeup wide shot cut cuts fade fades dissolve transition show "
    "shows showing b-roll broll text onscreen on-screen visual animation logo beaming nods nodding shrugs points pointing "
    "gestures looking turns walks enters exits emphasis emphatic upbeat tense narrator continued cont'd inaudible "
    "crosstalk pausa música silencio risas sonríe sonriendo susurra aplausos corte cámara musique silence rires sourit "
    "souriant soupir applaudissements coupe musik stille lächelt lächelnd lacht lachend flüstert leise schnitt kamera "
    "applaus pausa holds holding lifts raises hands live looks leans laughs slide musica silenzio sorride ride música risos sorrindo 間 音楽 笑 笑顔で 効果音 沈黙 موسيقى صمت يبتسم ضحك تصفيق विराम "
    "संगीत मौन मुस्कुराते हँसते"
)

NOT_SPEAKERS = _set("note warning tip important faq q a ps nb update caution fact example todo usa ok nota tipp hinweis")
"""Labels in capitals that are part of the text."""

PLACEHOLDER = r"(?i)\b(?:insert|your|todo|tbd|tbc|fill|add|placeholder|xx+|nombre|insertar|einfügen|insérer)\b"
