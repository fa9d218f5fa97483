//! German: what reps write, what leads answer, what is noted after calls. Formal throughout, as is
//! usual there; a mail's first word follows a comma and is small.

use super::{Exchange, Greetings, Manner, Notes, Ours, Texts, Theirs, exchange, hour, letter};

pub(super) const GERMAN: Texts = Texts {
    manner: MANNER,
    ours: OURS,
    theirs: THEIRS,
    questions: QUESTIONS,
    objections: OBJECTIONS,
    notes: NOTES,
};

const MANNER: Manner = Manner {
    greetings: Greetings {
        woman: &[
            "Guten Tag Frau {family}",
            "Hallo Frau {family}",
            "Liebe Frau {family}",
        ],
        man: &[
            "Guten Tag Herr {family}",
            "Hallo Herr {family}",
            "Lieber Herr {family}",
        ],
        software: &["Hallo {first}", "Guten Tag {first}"],
    },
    greeting_mark: ",",
    sign_offs: &[
        "Viele Grüße",
        "Mit freundlichen Grüßen",
        "Beste Grüße",
        "Herzliche Grüße",
    ],
    assistant: "KI-Assistenz bei Lindenplan",
    days: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"],
    hours: &[
        hour(9, 30, "9:30 Uhr"),
        hour(10, 0, "10 Uhr"),
        hour(11, 0, "11 Uhr"),
        hour(14, 0, "14 Uhr"),
        hour(14, 30, "14:30 Uhr"),
        hour(15, 0, "15 Uhr"),
    ],
    crews: [
        "Fahrteams",
        "Filialteams",
        "Pflegeteams",
        "Empfangsteams",
        "Schichtteams",
        "Produktionsteams",
        "Objektteams",
        "Bauteams",
    ],
};

const OURS: Ours = Ours {
    openers: &[
        letter(
            "Schichtplanung bei {org}",
            "ich arbeite mit Unternehmen, deren {crew} ihre Wochen in Tabellen planen und den Plan \
             dann am Telefon reparieren. Mit Lindenplan tauschen die Leute ihre Schichten in einer \
             App, und Ruhezeiten und Überstunden werden dabei gleich geprüft.\n\n\
             Wären Ihnen fünfzehn Minuten am {day} recht, um zu sehen, wie das bei {org} aussähe?",
        ),
        letter(
            "Eine kurze Frage",
            "wer plant bei {org} die Schichten, und wie viele Stunden kostet das jede Woche?\n\n\
             Ich frage, weil die Betriebe, mit denen wir arbeiten, früher einen ganzen Tag \
             brauchten und heute mit einem Vormittag auskommen. Wenn Sie mögen, zeige ich Ihnen \
             gern, wie.",
        ),
        letter(
            "Weniger Lücken im Dienstplan",
            "wenn sich morgens um sechs jemand krankmeldet: Wer findet bei {org} den Ersatz?\n\n\
             Mit Lindenplan werden sofort alle gefragt, die frei, geeignet und ausgeruht sind, und \
             wer zuerst zusagt, hat die Schicht. Darf ich Ihnen das in einem kurzen Gespräch \
             zeigen?",
        ),
        letter(
            "Eine Idee für Ihre {crew}",
            "mir ist aufgefallen, dass {org} in {city} Leute sucht. Mehr Leute heißt meist auch: \
             mehr Pläne und mehr Nachrichten über Pläne.\n\n\
             Wir helfen Teams, Schichten an einem Ort zu sehen, zu tauschen und zu bestätigen. \
             Soll ich Ihnen zwei Seiten dazu schicken, oder sehen Sie es lieber am {day} live?",
        ),
        letter(
            "Überstunden sehen, bevor sie entstehen",
            "die meisten Programme melden Überstunden erst, wenn sie in der Abrechnung stehen. \
             Unseres meldet sie beim Planen, also dann, wenn man noch etwas tun kann.\n\n\
             Mich würde interessieren, wie Sie das heute bei {org} handhaben. Haben Sie diese \
             Woche zehn Minuten?",
        ),
        letter(
            "{org} und Lindenplan",
            "ein Betrieb Ihrer Größe ist mit dreihundert Leuten in zwei Wochen umgestiegen, ohne \
             den alten Plan auch nur einen Tag anzuhalten.\n\n\
             Gern erzähle ich Ihnen, wie das ging und was man dort heute anders machen würde. \
             Passt es Ihnen am {day} um {hour}?",
        ),
        letter(
            "Planung für die Hochsaison",
            "in den Wochen, in denen jede Hand gebraucht wird, ändert sich der Plan am häufigsten. \
             Genau dafür haben wir Lindenplan gebaut.\n\n\
             Wenn Sie schon wissen, dass die nächste Spitze bei {org} anstrengend wird, wäre jetzt \
             ein guter Zeitpunkt. Wie sieht es am {day} aus?",
        ),
    ],
    subject: "Lindenplan für {org}",
    revivals: &[
        letter(
            "Neues von Lindenplan",
            "vor einiger Zeit hatte ich Ihnen wegen der Schichtplanung geschrieben, und es passte \
             gerade nicht. Inzwischen gibt es, was sich die meisten gewünscht haben: Man plant je \
             Standort und sieht doch alles zusammen.\n\n\
             Ist das Thema bei {org} wieder aktuell?",
        ),
        letter(
            "Drei Dinge, die jetzt gehen",
            "seit meiner letzten Nachricht ist einiges dazugekommen: die Übergabe an die \
             Lohnabrechnung ohne Zwischendatei, die Planung nach Qualifikation und eine eigene \
             Ansicht für den Betriebsrat.\n\n\
             Beim zweiten Punkt dachte ich an Ihre {crew}. Darf ich es Ihnen zeigen?",
        ),
        letter(
            "Ihre Planung für die nächsten Monate",
            "viele Betriebe legen gerade fest, wie sie in den nächsten zwei Quartalen planen. \
             Falls das auch für {org} gilt, zeige ich Ihnen gern, wie ein Umstieg abläuft und was \
             er kostet.\n\n\
             Fünfzehn Minuten reichen. {day} um {hour}?",
        ),
        letter(
            "Immer noch mit Tabellen unterwegs?",
            "mein letztes Schreiben ist ein paar Monate her. Wenn sich die Planung bei {org} \
             inzwischen erledigt hat, genügt mir ein kurzes Nein, und ich frage nicht weiter.\n\n\
             Falls nicht: Ein Kunde aus einer ähnlichen Branche würde gern mit Ihnen telefonieren.",
        ),
    ],
    check_ins: &[
        letter(
            "Wie läuft der neue Plan?",
            "Ihre {crew} planen nun schon eine Weile mit Lindenplan. Von hier aus sieht es gut \
             aus: Die meisten Tauschwünsche sind innerhalb einer Stunde geklärt.\n\n\
             Gibt es etwas, das stört, oder das Sie sich als Nächstes wünschen?",
        ),
        letter(
            "Ihre Zahlen vom letzten Monat",
            "ich habe mir den letzten Monat angesehen: weniger offene Schichten, und der Plan \
             stand vier Tage früher als sonst.\n\n\
             Wollen wir ihn gemeinsam durchgehen? Am {day} um {hour} hätte ich Zeit.",
        ),
        letter(
            "Ihr Wunsch ist umgesetzt",
            "Sie hatten einmal gefragt, ob man Urlaubsanträge neben dem Plan sehen kann. Seit \
             Montag geht das, für {org} ist es schon eingeschaltet.\n\n\
             Sagen Sie mir gern, wie es Ihnen gefällt.",
        ),
        letter(
            "Schulung für neue Planerinnen und Planer",
            "am {day} gibt es einen kurzen Online-Kurs für alle, die neu in der Planung sind. Zwei \
             Plätze habe ich für {org} reserviert, wenn Sie mögen.\n\n\
             Vorbereitung braucht es keine, Kosten entstehen auch nicht.",
        ),
    ],
    follow_ups: &[
        "ich weiß, dass die Planung selten das lauteste Problem der Woche ist. Darf ich es \
         einfacher fragen: Lohnt sich ein Gespräch, jetzt oder später?",
        "eines wollte ich meiner letzten Mail noch hinzufügen: Zur Testphase gehört, dass wir den \
         ersten Plan mit Ihnen einrichten. Niemand bei {org} muss etwas lernen, nur um es sich \
         anzusehen.",
        "vielleicht hilft eine Zahl: Wer bei unseren Kunden plant, spart etwa fünf Stunden in der \
         Woche, das meiste davon am Telefon. Wäre das bei Ihren Teams ähnlich?",
        "hat Sie meine letzte Nachricht erreicht? Falls sich bei {org} jemand anderes um die \
         Dienstpläne kümmert, wäre ich für einen Namen dankbar.",
        "ich habe einen Rundgang von drei Minuten aufgenommen, mit einem Beispiel, das nah an dem \
         liegt, was {org} macht. Soll ich Ihnen den Link schicken?",
        "ich hole das Thema noch einmal nach oben. {day} oder der Tag danach, wie es Ihnen besser \
         passt, und ich beschränke mich auf fünfzehn Minuten.",
    ],
    break_ups: &[
        "ich habe Ihnen einige Male geschrieben und nehme an, dass die Planung gerade kein Thema \
         ist. Ich lasse es dabei. Wenn sich das ändert, genügt eine Zeile.",
        "das ist vorerst meine letzte Nachricht, Ihr Postfach ist sicher voll genug. Sollte die \
         Schichtplanung bei {org} einmal anstehen, wissen Sie, wo Sie mich finden.",
        "ich schließe meine Notizen zu {org}, damit Ihnen hier niemand mehr ohne Anlass schreibt. \
         Danke für Ihre Geduld und alles Gute nach {city}.",
        "keine Antwort ist auch eine Antwort, und eine faire. Ich frage nicht weiter nach. Meine \
         Adresse bleibt dieselbe, falls Sie sie einmal brauchen.",
    ],
    meeting_proposals: &[
        "vielen Dank, das freut mich. Passt Ihnen {day} um {hour}? Eine halbe Stunde genügt, und \
         ich bringe ein Beispiel mit Schichten wie Ihren mit.",
        "sehr gern, dann sehen wir es uns zusammen an. Ich könnte am {day} um {hour} oder \
         jederzeit am Tag darauf. Bringen Sie gern mit, wer heute den Plan macht: Von dort kommen \
         die besten Fragen.",
        "gern. Ich schlage {day}, {hour}, per Video vor. Wenn Sie mir vorher einen Ihrer Pläne \
         schicken, zeige ich Ihnen genau diesen Plan in Lindenplan.",
        "danke für die schnelle Antwort. Wie wäre es am {day} um {hour}? Die Einladung schicke \
         ich, sobald Sie zusagen.",
    ],
    meeting_reminders: &[
        "ich komme noch einmal auf das Gespräch zurück. Ginge es am {day} um {hour}?",
        "finden wir einen neuen Termin? Ich könnte {day}, {hour}, anbieten. Wenn es gerade gar \
         nicht passt, sagen Sie es einfach.",
        "wie wäre es stattdessen am {day} um {hour}? Zwanzig Minuten genügen für den Anfang.",
    ],
    confirmations: &[
        "wunderbar, die Einladung ist unterwegs. Ich freue mich darauf.",
        "vielen Dank, dann also {day}. Den Link finden Sie in der Einladung; wenn etwas \
         dazwischenkommt, verschieben Sie einfach.",
        "sehr schön. Sie sind eingeladen, und ich bereite ein Beispiel mit zwei Standorten vor.",
    ],
    offers: &[
        "vielen Dank für Ihre Zeit in der Vorführung. Wie versprochen das Angebot: Einrichtung und \
         Schulung zum Festpreis, danach ein Monatspreis je geplanter Person, kündbar mit einem \
         Monat Frist.\n\n\
         Zwei Punkte hatte ich mir notiert, die Lohnabrechnung und die Rechte der Vertretung. \
         Beides geht, Näheres steht auf Seite zwei.",
        "es war schön, Ihr Team kennenzulernen. Anbei das Angebot für {org} in zwei Varianten: für \
         {city} allein und für alle Standorte.\n\n\
         Ich würde mit der ersten beginnen. Weitere Standorte kommen jederzeit zum selben Preis \
         dazu.",
        "anbei das Angebot und der Vertrag zur Auftragsverarbeitung, nach dem gefragt wurde. Der \
         Preis gilt bis Ende des nächsten Monats.\n\n\
         Welcher der Starttermine wäre Ihnen recht?",
    ],
    nudges: &[
        "kann ich für Ihre Entscheidung noch etwas klären? Ein Gespräch mit jemandem, der im \
         letzten Jahr denselben Schritt gegangen ist, lässt sich leicht vermitteln.",
        "ich wollte nur fragen, ob Sie schon gemeinsam darauf schauen konnten. Wenn eine Zahl \
         nicht passt, sprechen wir darüber.",
        "wir halten Ihnen den {day} für den Start frei, falls Sie sich diese Woche entscheiden. \
         Wenn Sie länger brauchen, ist das auch in Ordnung.",
        "sind Sie mit der Entscheidung weitergekommen? Ich komme gern kurz dazu, wenn Fragen \
         entstanden sind.",
    ],
    welcomes: &[
        "herzlich willkommen! Als Nächstes treffen wir uns am {day} zum Start; bis dahin richten \
         wir Ihre Standorte ein und übernehmen die Liste der Leute. Sie müssen nichts abtippen.",
        "das ist eine sehr gute Nachricht, danke für Ihr Vertrauen. Die Termine für die Schulung \
         kommen heute noch. Für alles andere bleibe ich Ihr Kontakt.",
        "vielen Dank! Ihr Zugang ist fertig, und der erste Plan ist schon darin. Gehen wir ihn am \
         {day} um {hour} zusammen durch?",
    ],
    farewells: &[
        "danke, dass Sie es so klar sagen, das hilft mir. Ich schreibe Ihnen deswegen nicht mehr. \
         Alles Gute für Sie und Ihr Team.",
        "das verstehe ich, und danke für die Antwort. Ich habe vermerkt, dass Sie hier niemand \
         mehr deswegen anschreibt.",
        "schade, aber völlig in Ordnung. Wenn sich etwas ändert, freue ich mich, von Ihnen zu \
         hören.",
    ],
    enquiry_answers: &[
        "vielen Dank für Ihre Nachricht! Ja, das geht. Am schnellsten zeige ich es Ihnen an Ihrem \
         eigenen Beispiel: Passt Ihnen {day} um {hour}?",
        "schön, dass Sie schreiben. Für ein Team Ihrer Größe wären wir in zwei Wochen so weit. \
         Wollen wir am {day} um {hour} sprechen, damit ich verstehe, wie Sie heute planen?",
        "danke für Ihr Interesse an Lindenplan. Die Preisliste hängt an, für alles andere ist ein \
         kurzes Gespräch das Einfachste. Geht es am {day}?",
    ],
    check_in_replies: &[
        "danke, gut zu wissen. Ich habe es ans Team weitergegeben und melde mich, sobald es Neues \
         gibt.",
        "das freut mich. Um den zweiten Punkt kümmere ich mich selbst und schreibe Ihnen bis \
         {day}.",
        "danke! Ich habe es für Sie geändert; schauen Sie bitte, ob es so gemeint war.",
    ],
    linkedin_requests: &[
        "{hello}, ich beschäftige mich mit Dienstplänen für {crew} und verfolge, was {org} in \
         {city} macht. Ich würde mich freuen, mich mit Ihnen zu vernetzen.",
        "{hello}, uns beschäftigt offenbar dasselbe: Pläne, die einen Montagmorgen überstehen. \
         Vernetzen wir uns?",
        "{hello}, ich hatte Ihnen auch gemailt, aber hier sehen Sie, wer ich bin. Ich freue mich \
         über den Kontakt.",
        "{hello}, Ihr Beitrag über die Besetzung der Frühschicht ist mir im Kopf geblieben. Ich \
         würde hier gern mehr von Ihnen lesen.",
    ],
    linkedin_messages: &[
        "{hello}, danke fürs Vernetzen. Kein Verkaufsgespräch, nur eine Frage: Was müsste sich am \
         Plan bei {org} ändern, damit Sie es bis Freitag merken?",
        "{hello}, ich musste an Sie denken: Wir haben gerade veröffentlicht, was uns vierzig \
         Planerinnen und Planer über das Tauschen erzählt haben. Soll ich es Ihnen schicken?",
        "{hello}, würde es Ihnen helfen zu sehen, wie andere {crew} ihre Wochenenden planen? Es \
         dauert zehn Minuten.",
    ],
    sms: &[
        "{hello}, hier {rep} von Lindenplan. Ich habe Sie telefonisch nicht erreicht. Passt {day} \
         gegen {hour} besser? Abmelden mit STOP.",
        "{hello}, eine kurze Erinnerung an meine Mail zur Planung. Darf ich Sie am {day} anrufen? \
         {rep}, Lindenplan. Abmelden mit STOP.",
        "{hello}, {rep} von Lindenplan. Hätten Sie am {day} fünf Minuten für mich? Ja oder nein \
         genügt. Abmelden mit STOP.",
    ],
    whatsapp: &[
        "{hello}, hier ist {rep} von Lindenplan. Ich hatte Ihnen wegen der Schichtplanung bei \
         {org} gemailt. Erreiche ich Sie hier besser?",
        "{hello}, {rep} von Lindenplan. Ich habe ein kurzes Video mit einem Plan wie Ihrem, zwei \
         Minuten. Darf ich es hier schicken?",
        "{hello}, hier noch einmal {rep} von Lindenplan. Konnten Sie schon in meine Mail schauen? \
         Eine kurze Sprachnachricht reicht auch.",
        "{hello}, ginge {day} um {hour} für ein kurzes Gespräch über Ihre {crew}? Viele Grüße, \
         {rep} (Lindenplan)",
    ],
    chat_replies: &[
        "Sehr gern, danke! Wie wäre es am {day} um {hour}? Die Einladung schicke ich per Mail.",
        "Danke für die schnelle Antwort. Ich rufe Sie am {day} um {hour} an, wenn es recht ist.",
        "Wunderbar. Die Übersicht geht gleich per Mail an Sie, und am {day} sprechen wir.",
        "Natürlich, gern. In fünf Minuten ist es in Ihrem Postfach.",
    ],
};

const THEIRS: Theirs = Theirs {
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
        "genau diese Nachricht kam Anfang der Woche schon aus Ihrem Haus. Ich höre gern mehr, aber \
         einmal genügt.",
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
    check_in_answers: &[
        "alles gut, danke. Der Frühschicht gefällt es, und das will etwas heißen.",
        "läuft. Ein Wunsch: Könnte die App auch die Busse anzeigen? Ich meine es nur halb im \
         Scherz.",
        "danke der Nachfrage. Wir haben zwei Neue in der Planung, die würden gern in die Schulung.",
        "bisher sehr zufrieden. Könnten Sie zum nächsten Ersten unseren zweiten Standort \
         dazunehmen?",
        "am Dienstag hakte die Übergabe an die Lohnabrechnung, Ihr Support hat es aber am selben \
         Tag gelöst.",
    ],
    enquiries: &[
        letter(
            "Frage zu Ihrer Planungssoftware",
            "auf der Suche nach einem Schichtplaner bin ich auf Sie gestoßen. Wir sind etwa 80 \
             Leute in {city} im Dreischichtbetrieb. Geht das Tauschen bei Ihnen auch, ohne dass \
             jemand jeden Tausch freigibt?",
        ),
        letter(
            "Preis für 150 Personen",
            "können Sie mir sagen, was Lindenplan für rund 150 Personen an zwei Standorten kostet? \
             Wir möchten das in diesem Quartal entscheiden.",
        ),
        letter(
            "Empfehlung einer Kollegin",
            "eine Kollegin aus einem anderen Betrieb hat mir von Ihnen erzählt. Wir planen noch \
             auf Papier, und das merkt man. Kann mir jemand erklären, wie ein Umstieg abläuft?",
        ),
        letter(
            "Vorführung für {org}",
            "ich hätte gern eine Vorführung für unsere {crew}. Vormittags passt es am besten. Was \
             brauchen Sie zur Vorbereitung von uns?",
        ),
    ],
    chat_enquiries: &[
        "Guten Tag, eine Kollegin hat mir diese Nummer gegeben. Machen Sie auch Schichtplanung für \
         rund 60 Leute?",
        "Hallo, ich habe Ihr Video gesehen. Bekomme ich einen Preis für zwei Standorte?",
        "Guten Tag, bin ich hier richtig bei Lindenplan? Wir hätten gern eine Vorführung für \
         unsere {crew}.",
    ],
    chat_interested: &[
        "{hello}, ja, hier ist gut. Schicken Sie es gern.",
        "Ja bitte, klingt nützlich.",
        "Guter Zeitpunkt, wir haben gestern darüber gesprochen. Rufen Sie mich an?",
        "In Ordnung, schauen wir es uns an. Nach 15 Uhr ist am besten.",
        "Was kostet das denn ungefähr?",
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

const QUESTIONS: &[Exchange] = &[
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

const OBJECTIONS: &[Exchange] = &[
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

const NOTES: Notes = Notes {
    missed_subject: "Anruf: nicht erreicht",
    missed: &[
        "Niemand abgenommen. Nachmittags noch einmal versuchen.",
        "Zweimal besetzt. Morgen wieder.",
        "Zweimal durchgeklingelt. Beim nächsten Mal über die Zentrale.",
        "Nicht erreicht, stattdessen gemailt.",
    ],
    voicemail: &[
        "Nicht erreicht. Auf die Mailbox gesprochen, Nummer hinterlassen.",
        "Mailbox: gesagt, wer ich bin, worum es geht und dass eine Mail folgt.",
        "Kurze Nachricht auf dem Band, um Rückruf am {day} gebeten.",
    ],
    reached_subject: "Anruf: erstes Gespräch",
    reached: &[
        "Erreicht. Planung in Tabellen, etwa 6 Std. pro Woche. Offen für eine Vorführung, will \
         vorher etwas lesen.",
        "Kurz, aber freundlich. Kennt das Problem mit dem Tauschen. Bat um eine Mail mit Preisen.",
        "Gutes Gespräch. Zwei planen, drei Standorte, am schlimmsten sind Krankmeldungen am \
         Wochenende. Rückruf am {day}.",
        "Fünf Minuten gehabt. Nutzt ein Programm, das zur Lohnabrechnung gehört, mit der App \
         unzufrieden. Will unsere sehen.",
        "Nicht zuständig, gibt es aber an die Betriebsleitung weiter. Nett.",
    ],
    declined: &[
        "Erreicht. Mit dem jetzigen Programm zufrieden, Vertrag läuft noch zwei Jahre. Nicht \
         jetzt.",
        "Erreicht, freundliches Nein: geplant wird von Hand, und so soll es bleiben.",
    ],
    demo_subject: "Vorführung",
    demo: &[
        "Vorführung mit zwei aus der Planung, 35 Min. Tauschen kam sehr gut an. Fragen zu \
         Lohnabrechnung und Vertretung. Angebot schicken.",
        "Vorführung, 30 Min. Eigenen Plan mitgebracht, Übernahme klappte. Entscheidung nächste \
         Woche in der Leitung. Angebot bis {day}.",
        "Vorführung, Leitung der Nachtschicht dabei, erst skeptisch, am Ende die meisten Fragen. \
         Budget vorhanden. Angebot für einen Standort.",
    ],
    inbound_subject: "Anruf: hat uns angerufen",
    inbound: &[
        "Rückruf, Interesse da, fragte nach dem Aufwand einer Umstellung. Vorführung vereinbart.",
        "Rief wegen der Mail an. Will wissen, ob wir die Tabelle übernehmen können. Ja. Schickt \
         ein Beispiel.",
        "Frage zur Testphase am Telefon. Beantwortet, bekommt die Liste der Standorte von dort.",
    ],
};
