//! German: what we write, and what is noted after calls. Formal throughout, as is usual there; a mail's first word
//! follows a comma and is small.

mod theirs;

use super::{Greetings, Manner, Notes, Ours, Texts, hour, letter};
use theirs::{CHAT_ENQUIRIES, CHATS, CHECK_INS, ENQUIRIES, OBJECTIONS, QUESTIONS, THEIRS};

pub(super) const GERMAN: Texts = Texts {
    manner: MANNER,
    ours: OURS,
    theirs: THEIRS,
    questions: QUESTIONS,
    objections: OBJECTIONS,
    enquiries: ENQUIRIES,
    chat_enquiries: CHAT_ENQUIRIES,
    chats: CHATS,
    check_ins: CHECK_INS,
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
        "den {day} um {hour} habe ich für Sie freigehalten. Passt das, oder wäre es später im \
         Monat leichter?",
        "eine kurze Frage: Ist das Gespräch noch von Interesse? Bei mir wäre {day}, {hour}, frei.",
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
    linkedin_requests: &[
        "{hello}, ich beschäftige mich mit Dienstplänen für {crew} und verfolge, was {org} in \
         {city} macht. Ich würde mich freuen, mich mit Ihnen zu vernetzen.",
        "{hello}, uns beschäftigt offenbar dasselbe: Pläne, die einen Montagmorgen überstehen. \
         Vernetzen wir uns?",
        "{hello}, per Mail geht es schneller, aber hier sehen Sie, wer ich bin. Ich freue mich \
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
};

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
    no_show: &[
        "Niemand kam. Zehn Minuten gewartet, dann gemailt.",
        "Nicht erschienen, vermutlich ein voller Tag. Neuer Termin gesucht.",
    ],
    inbound_subject: "Anruf: hat uns angerufen",
    inbound: &[
        "Rückruf, Interesse da, fragte nach dem Aufwand einer Umstellung. Vorführung vereinbart.",
        "Rief wegen der Mail an. Will wissen, ob wir die Tabelle übernehmen können. Ja. Schickt \
         ein Beispiel.",
        "Frage zur Testphase am Telefon. Beantwortet, bekommt die Liste der Standorte von dort.",
    ],
};
