//! German: what leads write, and our replies to just that.

use super::super::{Enquiry, Exchange, Theirs, enquiry, exchange};

pub(super) const THEIRS: Theirs = Theirs {
    interested: &[
        "danke für Ihre Nachricht. Wir sehen uns das Thema gerade an, Sie kommen also zur rechten \
         Zeit. Was wäre der nächste Schritt?",
        "das klingt nach unseren Freitagen. Ich würde es gern sehen, am besten zusammen mit der \
         Kollegin, die bei uns plant.",
        "interessant. Wir haben rund 120 Leute in Schichten, und die Tabelle ist am Anschlag. \
         Können Sie uns zeigen, wie es funktioniert?",
        "ja, sprechen wir darüber. Nur nicht diese Woche, da haben wir ein Audit.",
        "eigentlich wollte ich Ihre Mail schon löschen, aber mit den Krankmeldungen haben Sie \
         recht. Ich sehe es mir gern an.",
        "danke für Ihre Geduld. Das Thema steht für dieses Quartal auf meiner Liste, schicken Sie \
         mir doch zwei, drei Termine.",
    ],
    declined: &[
        "vielen Dank, aber wir haben uns im letzten Jahr für ein anderes System entschieden und \
         sind zufrieden. Alles Gute.",
        "danke, aber das ist nichts für uns. Unsere Teams sind klein und planen selbst.",
        "danke fürs Nachfassen, aber dafür gibt es bei uns kein Budget, und das wird so bleiben.",
        "ich habe intern gewechselt und bin für die Planung nicht mehr zuständig. Nett, dass Sie \
         fragen, aber nein, danke.",
        "wir bauen das selbst. Ihnen viel Erfolg!",
    ],
    unsubscribes: &[
        "bitte nehmen Sie mich aus Ihrem Verteiler. Nichts für ungut, es sind einfach zu viele \
         solcher Mails.",
        "ich möchte nicht mehr kontaktiert werden, auf keinem Weg. Danke, dass Sie das beachten.",
    ],
    bemused: &[
        "das ist in wenigen Tagen die zweite Mail aus Ihrem Haus mit demselben Text. Sprechen Sie \
         miteinander? Das Thema interessiert uns sogar, aber bitte nur einer von Ihnen.",
        "genau diese Nachricht kam vor ein paar Tagen schon aus Ihrem Haus. Ich höre gern mehr, \
         aber einmal genügt.",
    ],
    connected: &[
        "Danke für die Anfrage, gern vernetzt.",
        "Gern! Ich bin hier allerdings selten.",
        "Vernetzt. Ihre Mail liegt noch irgendwo bei mir, ich komme dazu.",
    ],
    accepted: &[
        "{day} passt. Bitte schicken Sie die Einladung an mich, ich leite sie an die Kollegin \
         weiter.",
        "das passt, danke. Wir werden zu dritt sein.",
        "ja, gern. Könnten wir eine Viertelstunde später anfangen?",
        "einverstanden. Anbei der Plan vom letzten Monat, damit Sie sehen, womit wir es zu tun \
         haben.",
        "in Ordnung. Bitte halten Sie es kurz, ich habe direkt danach den nächsten Termin.",
    ],
    polite: &[
        "danke, ist angekommen. Ich bin bis Ende der Woche unterwegs und sehe es mir dann an.",
        "danke für Ihre Nachricht. Ich muss das erst mit den Kollegen besprechen.",
        "vielen Dank. Es kann etwas dauern, wir stecken mitten in der Inventur.",
    ],
    deliberating: &[
        "danke für das Angebot. Es liegt jetzt beim Controlling, ich melde mich, sobald ich mehr \
         weiß.",
        "die Vorführung hat uns gefallen. Zwei aus der Leitung wollen eine Nacht darüber schlafen, \
         geben Sie uns bitte ein, zwei Wochen.",
        "danke, das sieht vollständig aus. Der Betriebsrat muss noch zustimmen, das dauert bis zur \
         nächsten Sitzung.",
        "der Preis liegt etwas über dem, was wir uns vorgestellt hatten. Ich sehe, was ich hier \
         tun kann.",
    ],
    agreed: &[
        "gute Nachrichten: Wir machen es. Das unterschriebene Angebot hängt an. Wann können wir \
         anfangen?",
        "es ist entschieden, wir möchten im nächsten Monat mit dem ersten Standort beginnen. Danke \
         für die Begleitung bis hierher.",
        "die Geschäftsleitung hat heute Morgen zugestimmt. Schicken Sie mir bitte den Vertrag, ich \
         unterschreibe noch heute.",
    ],
    refused: &[
        "wir haben uns nun für einen anderen Anbieter entschieden. Es war knapp und lag nicht an \
         Ihnen. Danke für Ihre Mühe.",
        "leider wurde das Projekt auf das nächste Jahr verschoben. Bitte halten Sie nichts für uns \
         frei.",
        "am Ende bleiben wir bei dem, was wir haben. Danke für die gute Beratung.",
    ],
    chat_declined: &[
        "Danke, aber kein Bedarf.",
        "Nein, danke. Wir sind versorgt.",
        "Bitte per Mail, das ist meine private Nummer.",
    ],
    chat_thanks: &[
        "Vielen Dank!",
        "Super, danke.",
        "Perfekt, bis dann.",
        "👍 danke",
    ],
};

pub(super) const QUESTIONS: &[Exchange] = &[
    exchange(
        "funktioniert das mit den Stempeluhren, die wir schon haben? Die möchten wir nicht \
         ersetzen.",
        "die behalten Sie. Die Uhren liefern ihre Zeiten wie bisher, und Lindenplan vergleicht sie \
         mit dem Plan. Das einzurichten dauert etwa einen halben Tag.\n\n\
         Soll ich Ihnen den Vergleich am {day} um {hour} zeigen?",
    ),
    exchange(
        "wo liegen die Daten? Unser Datenschutzbeauftragter wird das als Erstes fragen.",
        "nur in der Europäischen Union, in zwei Rechenzentren, und Sie bekommen einen Vertrag mit \
         der Liste aller Beteiligten. Die Fragen Ihres Beauftragten beantworte ich gern direkt.\n\n\
         Würde ein gemeinsames Gespräch am {day} helfen?",
    ),
    exchange(
        "wie lange dauert es, bis ein Team das wirklich nutzt? Unser letztes Programm hat nie \
         jemand angefasst.",
        "nach unserer Erfahrung zwei Wochen. Die Leute kommen wegen des Tauschens, nicht wegen des \
         Plans, deshalb fangen wir damit an.\n\n\
         Ich zeige Ihnen gern die Kurven von drei Kunden. {day} um {hour}?",
    ),
    exchange(
        "bei uns haben nicht alle ein Smartphone. Was ist mit denen?",
        "die bekommen den Plan als SMS oder auf Papier und tauschen an einem Tablet an der Wand \
         oder über die Planung. Etwa eine von zehn Personen macht das so.\n\n\
         Ich zeige Ihnen gern, wie das aussieht: Passt Ihnen der {day}?",
    ),
    exchange(
        "kann man damit mehrere Standorte planen, die sich gegenseitig Leute ausleihen?",
        "ja, und die Wege dazwischen sind bekannt: Niemand soll innerhalb einer Stunde an zwei \
         Orten sein.\n\n\
         Am einfachsten sieht man es am Beispiel. Haben Sie am {day} um {hour} Zeit?",
    ),
    exchange(
        "was kostet das für ungefähr 200 Leute? Eine grobe Zahl genügt mir.",
        "etwa {price} je Person und Monat, alles inbegriffen, dazu eine einmalige Einrichtung, die \
         wir vorher vereinbaren. Genau hängt es von der Zahl der Standorte ab.\n\n\
         Rechnen wir es am {day} zusammen aus?",
    ),
];

pub(super) const OBJECTIONS: &[Exchange] = &[
    exchange(
        "wir haben erst im Januar die Lohnabrechnung umgestellt. Noch eine Umstellung kann ich dem \
         Team dieses Jahr nicht zumuten.",
        "das ist ein guter Grund, ich würde dasselbe sagen. Darf ich wiederkommen, wenn sich der \
         Staub gelegt hat? Ich notiere es mir für den Beginn des nächsten Quartals.",
    ),
    exchange(
        "ehrlich gesagt, unsere Tabelle funktioniert. Schön ist sie nicht, aber alle kennen sie.",
        "das glaube ich gern, und ein Plan, den alle kennen, ist viel wert. Zu uns kommt man \
         meist, wenn die eine Person, die ihn pflegt, in den Urlaub geht.\n\n\
         Darf ich Ihnen einfach zeigen, wie so eine Tabelle übernommen wird? Es bleibt Ihr Plan.",
    ),
    exchange(
        "das ist uns leider zu teuer. In diesem Jahr gibt das Budget es nicht her.",
        "das verstehe ich. Es gibt eine kleinere Ausgabe ohne Qualifikationen, etwa zum halben \
         Preis. Viele Betriebe mit einem einzigen Schichtplan fangen damit an.\n\n\
         Wäre die einen Blick wert?",
    ),
    exchange(
        "unser Betriebsrat ist bei allem skeptisch, was nach Überwachung aussieht.",
        "zu Recht. Lindenplan kennt weder Standorte von Personen noch Ranglisten, und der \
         Betriebsrat kann einen eigenen Zugang nur zum Lesen bekommen. Gern schicke ich Ihnen die \
         Vereinbarung eines anderen Betriebs.\n\n\
         Wäre das hilfreich?",
    ),
    exchange(
        "wir haben schon zwei Programme ausprobiert, beide sind an der Nachtschicht gescheitert.",
        "an der Nachtschicht entscheidet es sich meistens. Ein Kunde mit derselben Vorgeschichte \
         hat sie zuerst testen lassen, einen Monat lang, ganz allein.\n\n\
         Wollen wir über so einen Versuch nachdenken?",
    ),
];

pub(super) const ENQUIRIES: &[Enquiry] = &[
    enquiry(
        "Frage zu Ihrer Planungssoftware",
        "auf der Suche nach einem Schichtplaner bin ich auf Sie gestoßen. Wir sind etwa 80 Leute \
         in {city} im Dreischichtbetrieb. Geht das Tauschen bei Ihnen auch, ohne dass jemand jeden \
         Tausch freigibt?",
        "vielen Dank für Ihre Nachricht! Ja: Sie legen die Regeln einmal fest, und wer sie \
         einhält, tauscht ohne Freigabe. Am schnellsten zeige ich es Ihnen an Ihrem eigenen \
         Beispiel: Passt Ihnen {day} um {hour}?",
    ),
    enquiry(
        "Preis für 150 Personen",
        "können Sie mir sagen, was Lindenplan für rund 150 Personen an zwei Standorten kostet? Wir \
         möchten das in diesem Quartal entscheiden.",
        "danke für Ihr Interesse an Lindenplan. Bei 150 Personen sind es etwa {price} je Person \
         und Monat, alles inbegriffen; die Preisliste hängt an. Gehen wir sie am {day} um {hour} \
         zusammen durch?",
    ),
    enquiry(
        "Empfehlung einer Kollegin",
        "eine Kollegin aus einem anderen Betrieb hat mir von Ihnen erzählt. Wir planen noch auf \
         Papier, und das merkt man. Kann mir jemand erklären, wie ein Umstieg abläuft?",
        "schön, dass Sie schreiben, und danken Sie bitte Ihrer Kollegin. Vom Papier weg dauert es \
         etwa zwei Wochen, und das Abtippen übernehmen wir. Wollen wir am {day} um {hour} \
         sprechen, damit ich verstehe, wie Sie heute planen?",
    ),
    enquiry(
        "Vorführung für {org}",
        "ich hätte gern eine Vorführung für unsere {crew}. Vormittags passt es am besten. Was \
         brauchen Sie zur Vorbereitung von uns?",
        "sehr gern. Einer Ihrer Pläne genügt mir, auch als Foto. Geht es am {day} um {hour}?",
    ),
];

pub(super) const CHAT_ENQUIRIES: &[Exchange] = &[
    exchange(
        "Guten Tag, eine Kollegin hat mir diese Nummer gegeben. Machen Sie auch Schichtplanung für \
         rund 60 Leute?",
        "Guten Tag und willkommen! Ja, sechzig Leute sind ein typischer Anfang. Sprechen wir am \
         {day} um {hour}?",
    ),
    exchange(
        "Hallo, ich habe Ihr Video gesehen. Bekomme ich einen Preis für zwei Standorte?",
        "Natürlich. Es hängt ein wenig von der Zahl der Leute ab; darf ich Sie am {day} um {hour} \
         anrufen?",
    ),
    exchange(
        "Guten Tag, bin ich hier richtig bei Lindenplan? Wir hätten gern eine Vorführung für \
         unsere {crew}.",
        "Ja, hier sind Sie richtig. Passt Ihnen {day} um {hour}? Ich bringe ein Beispiel mit \
         Schichten wie Ihren mit.",
    ),
];

pub(super) const CHATS: &[Exchange] = &[
    exchange(
        "Ja, hier ist gut. Schicken Sie es gern.",
        "Sehr gern, danke! Es ist per Mail unterwegs. Wie wäre es am {day} um {hour} für Ihre \
         Fragen?",
    ),
    exchange(
        "Ja bitte, klingt nützlich.",
        "Gern. Ich zeige es Ihnen am {day} um {hour}, wenn es passt; die Einladung kommt per Mail.",
    ),
    exchange(
        "Guter Zeitpunkt, wir haben gestern darüber gesprochen. Rufen Sie mich an?",
        "Mache ich. Ich rufe Sie am {day} um {hour} an und schicke vorher eine kurze Übersicht.",
    ),
    exchange(
        "In Ordnung, schauen wir es uns an. Nach 15 Uhr ist am besten.",
        "Wunderbar. {day}, {hour}? Die Einladung schicke ich per Mail.",
    ),
    exchange(
        "Was kostet das denn ungefähr?",
        "Etwa {price} je Person und Monat. Soll ich es Ihnen am {day} um {hour} genau ausrechnen?",
    ),
];

pub(super) const CHECK_INS: &[Exchange] = &[
    exchange(
        "alles gut, danke. Der Frühschicht gefällt es, und das will etwas heißen.",
        "das freut mich sehr, grüßen Sie bitte die Frühschicht.",
    ),
    exchange(
        "läuft. Ein Wunsch: Könnte die App auch die Busse anzeigen? Ich meine es nur halb im \
         Scherz.",
        "halb im Scherz reicht mir: Die Busse habe ich ans Team weitergegeben und melde mich, \
         sobald es Neues gibt.",
    ),
    exchange(
        "danke der Nachfrage. Wir haben zwei Neue in der Planung, die würden gern in die Schulung.",
        "wunderbar, beide stehen auf der Liste. Die Einladung mit dem Link kommt am {day}.",
    ),
    exchange(
        "bisher sehr zufrieden. Könnten Sie zum nächsten Ersten unseren zweiten Standort \
         dazunehmen?",
        "sehr gern. Der zweite Standort ist vorbereitet und geht am Ersten in Betrieb; ich sehe an \
         dem Tag selbst nach.",
    ),
    exchange(
        "am Dienstag hakte die Übergabe an die Lohnabrechnung, Ihr Support hat es aber am selben \
         Tag gelöst.",
        "danke, dass Sie es so freundlich sagen. Wir haben die Ursache gefunden und eine Prüfung \
         ergänzt, damit es nicht wiederkommt.",
    ),
];
