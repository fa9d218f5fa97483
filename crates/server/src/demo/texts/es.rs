//! Spanish: what we write, and what is noted after calls.

mod theirs;

use super::{Greetings, Manner, Notes, Ours, Texts, hour, letter};
use theirs::{CHAT_ENQUIRIES, CHATS, CHECK_INS, ENQUIRIES, OBJECTIONS, QUESTIONS, THEIRS};

pub(super) const SPANISH: Texts = Texts {
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
        woman: &["Hola, {first}", "Buenos días, {first}", "Estimada {first}"],
        man: &["Hola, {first}", "Buenos días, {first}", "Estimado {first}"],
        software: &["Hola, {first}"],
    },
    greeting_mark: ":",
    sign_offs: &[
        "Un saludo,",
        "Saludos cordiales,",
        "Muchas gracias y un saludo,",
        "Un cordial saludo,",
    ],
    assistant: "Asistente de IA en Lindenplan",
    days: ["lunes", "martes", "miércoles", "jueves", "viernes"],
    hours: &[
        hour(9, 30, "a las 9:30"),
        hour(10, 0, "a las 10:00"),
        hour(11, 0, "a las 11:00"),
        hour(12, 30, "a las 12:30"),
        hour(16, 0, "a las 16:00"),
        hour(17, 0, "a las 17:00"),
    ],
    crews: [
        "equipos de reparto",
        "equipos de tienda",
        "equipos asistenciales",
        "equipos de recepción",
        "equipos de taller",
        "equipos de producción",
        "equipos de servicio",
        "equipos de obra",
    ],
};

const OURS: Ours = Ours {
    openers: &[
        letter(
            "Los turnos en {org}",
            "Trabajo con empresas cuyos {crew} planifican la semana en una hoja de cálculo y luego \
             arreglan el cuadrante por teléfono. Con Lindenplan la gente cambia sus turnos en una \
             aplicación, y los descansos y las horas extra se comprueban en ese momento.\n\n\
             ¿Tendría quince minutos el {day} para ver cómo quedaría en {org}?",
        ),
        letter(
            "Una pregunta breve",
            "¿Quién planifica los turnos en {org} y cuántas horas le lleva cada semana?\n\n\
             Lo pregunto porque las empresas con las que trabajamos dedicaban un día entero y \
             ahora les basta una mañana. Si le interesa, le cuento cómo.",
        ),
        letter(
            "Menos huecos en el cuadrante",
            "Cuando alguien avisa a las seis de la mañana de que está enfermo, ¿quién busca el \
             reemplazo en {org}?\n\n\
             Con Lindenplan se pregunta al instante a quienes están libres, cualificados y \
             descansados, y quien acepta primero se queda el turno. ¿Se lo enseño en una llamada \
             corta?",
        ),
        letter(
            "Una idea para sus {crew}",
            "He visto que {org} busca personal en {city}. Más gente suele significar más \
             cuadrantes y más mensajes sobre los cuadrantes.\n\n\
             Ayudamos a ver, cambiar y confirmar los turnos en un solo sitio. ¿Le envío un resumen \
             de dos páginas o prefiere verlo en vivo el {day}?",
        ),
        letter(
            "Las horas extra, antes de que ocurran",
            "Casi todas las herramientas avisan de las horas extra cuando ya están en la nómina. \
             La nuestra avisa mientras se planifica, que es cuando todavía se puede hacer algo.\n\n\
             Me gustaría saber cómo lo hacen hoy en {org}. ¿Tiene diez minutos esta semana?",
        ),
        letter(
            "{org} y Lindenplan",
            "Una empresa de su tamaño pasó a trescientas personas a Lindenplan en dos semanas, sin \
             parar el plan antiguo ni un día.\n\n\
             Le cuento con gusto cómo lo hicieron y qué harían de otra manera. ¿Le viene bien el \
             {day} {hour}?",
        ),
        letter(
            "Preparar la temporada alta",
            "Las semanas en las que hace falta todo el mundo son también las que más cambian. Para \
             esas semanas hicimos Lindenplan.\n\n\
             Si ya sabe que el próximo pico en {org} va a ser duro, es buen momento para hablar. \
             ¿Qué tal el {day}?",
        ),
    ],
    subject: "Lindenplan para {org}",
    revivals: &[
        letter(
            "Novedades de Lindenplan",
            "Hace un tiempo le escribí sobre los turnos y no era el momento. Desde entonces hemos \
             añadido lo que más nos pedían: planificar cada centro por separado y verlo todo \
             junto.\n\n\
             ¿Vuelve a ser un tema en {org}?",
        ),
        letter(
            "Tres cosas nuevas",
            "Desde mi último mensaje se puede enviar el plan directamente a la nómina, planificar \
             por competencias y dar acceso propio al comité de empresa.\n\n\
             Con la segunda pensé en sus {crew}. ¿Se la enseño?",
        ),
        letter(
            "Sus turnos en los próximos meses",
            "Muchas empresas deciden ahora cómo van a planificar los dos próximos trimestres. Si \
             también es el caso de {org}, le enseño con gusto cómo es un cambio y cuánto cuesta.\n\n\
             Quince minutos bastan. ¿El {day} {hour}?",
        ),
        letter(
            "¿Siguen con la hoja de cálculo?",
            "Hace unos meses que no le escribo. Si en {org} el tema de los turnos ya está \
             resuelto, me basta con un no y dejo de insistir.\n\n\
             Si no lo está, un cliente de un sector parecido hablaría con mucho gusto con usted.",
        ),
    ],
    check_ins: &[
        letter(
            "¿Qué tal va el nuevo cuadrante?",
            "Sus {crew} llevan ya un tiempo con Lindenplan. Desde aquí se ve bien: casi todos los \
             cambios se resuelven en menos de una hora.\n\n\
             ¿Hay algo que moleste, o algo que les gustaría tener pronto?",
        ),
        letter(
            "Sus datos del mes pasado",
            "He mirado el mes pasado: menos turnos sin cubrir y el cuadrante publicado cuatro días \
             antes.\n\n\
             ¿Lo repasamos juntos? Estoy libre el {day} {hour}.",
        ),
        letter(
            "La función que nos pidió",
            "Una vez me preguntó si se podían ver las vacaciones al lado del cuadrante. Desde el \
             lunes se puede, y en {org} ya está activado.\n\n\
             Cuénteme qué le parece cuando lo haya probado.",
        ),
        letter(
            "Formación para nuevos planificadores",
            "El {day} damos un curso breve en línea para quienes empiezan a planificar. He \
             reservado dos plazas para {org}, por si las quieren.\n\n\
             No hace falta preparar nada y no tiene coste.",
        ),
    ],
    follow_ups: &[
        "Sé que los turnos rara vez son el problema que más ruido hace. Se lo pregunto de forma \
         más sencilla: ¿merece una conversación, ahora o más adelante?",
        "Quería añadir una cosa a mi último correo: durante la prueba montamos con ustedes el \
         primer cuadrante. Nadie en {org} tiene que aprender nada solo para echar un vistazo.",
        "Quizá ayude un dato: quienes planifican con nosotros ahorran unas cinco horas a la \
         semana, casi todas de teléfono. ¿Sería parecido con sus {crew}?",
        "¿Le llegó mi último mensaje? Si en {org} se ocupa otra persona de los turnos, le \
         agradecería un nombre.",
        "He grabado un recorrido de tres minutos con un ejemplo cercano a lo que hacen ustedes. \
         ¿Le envío el enlace?",
        "Solo quería recuperar este mensaje. El {day} o el día siguiente, como le venga mejor, y \
         no pasaré de quince minutos.",
    ],
    break_ups: &[
        "Le he escrito varias veces y supongo que los turnos no son un tema en este momento. Lo \
         dejo aquí. Si cambia, basta con una línea.",
        "Este es mi último mensaje por ahora, no quiero llenarle el buzón. Si algún día surge en \
         {org}, ya sabe dónde encontrarme.",
        "Cierro mis notas sobre {org}, para que nadie de aquí vuelva a escribirle sin motivo. \
         Gracias por su paciencia y mucha suerte al equipo de {city}.",
        "No contestar también es una respuesta, y muy legítima. No insistiré más. Mi dirección \
         sigue siendo la misma, por si la necesita.",
    ],
    meeting_proposals: &[
        "Gracias, me alegra mucho. ¿Le viene bien el {day} {hour}? Con media hora basta, y llevaré \
         un ejemplo con turnos como los suyos.",
        "Estupendo, veámoslo juntos. Podría el {day} {hour} o a cualquier hora del día siguiente. \
         Traiga a quien hace hoy el cuadrante: suyas son las mejores preguntas.",
        "Con mucho gusto. Le propongo el {day} {hour}, por vídeo. Si antes me envía uno de sus \
         cuadrantes, le enseñaré ese mismo en Lindenplan.",
        "Gracias por contestar tan rápido. ¿Qué tal el {day} {hour}? En cuanto me confirme le \
         mando la invitación.",
    ],
    meeting_reminders: &[
        "Vuelvo sobre la reunión. ¿Sería posible el {day} {hour}?",
        "¿Buscamos otra fecha? Le puedo ofrecer el {day} {hour}. Si no es buen momento, dígamelo \
         sin problema.",
        "¿Y el {day} {hour}? Con veinte minutos basta para empezar.",
        "Le he guardado el {day} {hour}. ¿Le va bien, o sería más fácil a final de mes?",
        "Una pregunta breve: ¿sigue interesándole la reunión? Por mi parte, el {day} {hour} está \
         libre.",
    ],
    confirmations: &[
        "Perfecto, la invitación va de camino. Hasta entonces.",
        "Gracias, queda para el {day}. El enlace está en la invitación; si surge algo, muévala sin \
         problema.",
        "Muy bien. Ya están invitados, y prepararé un ejemplo con dos centros.",
    ],
    offers: &[
        "Gracias por su tiempo en la demostración. Como le prometí, aquí está la oferta: puesta en \
         marcha y formación a precio fijo, y después un precio mensual por persona, con un mes de \
         preaviso.\n\n\
         Había anotado dos puntos, la nómina y los permisos de los suplentes. Ambos son posibles; \
         el detalle está en la página dos.",
        "Fue un placer conocer a su equipo. Adjunto la oferta para {org} en dos variantes: solo \
         {city} o todos los centros.\n\n\
         Yo empezaría por la primera. Los demás se pueden añadir en cualquier momento al mismo \
         precio.",
        "Adjunto la oferta y el contrato de tratamiento de datos que me pidieron. El precio vale \
         hasta final del mes que viene.\n\n\
         ¿Qué fecha de inicio les vendría bien?",
    ],
    nudges: &[
        "¿Puedo aclarar algo para su decisión? Es fácil organizar una llamada con una clienta que \
         dio el mismo paso el año pasado.",
        "Solo quería preguntar si han podido verlo juntos. Si algún número no encaja, lo hablamos.",
        "Les reservamos el {day} para empezar, por si se deciden esta semana. Si necesitan más \
         tiempo, no hay problema.",
        "¿Han avanzado con la decisión? Con gusto me uno a una reunión corta si han surgido \
         preguntas.",
    ],
    welcomes: &[
        "¡Bienvenidos! El siguiente paso es la reunión de inicio el {day}; hasta entonces \
         preparamos sus centros e importamos la lista del personal. No tendrán que teclear nada.",
        "Qué buena noticia, gracias por la confianza. Hoy mismo recibirán las fechas de la \
         formación. Para todo lo demás sigo siendo su contacto.",
        "¡Gracias! Su cuenta está lista y el primer cuadrante ya está dentro. ¿Lo repasamos juntos \
         el {day} {hour}?",
    ],
    farewells: &[
        "Gracias por decírmelo con claridad, me ayuda. No le escribiré más sobre esto. Mucha \
         suerte a usted y a su equipo.",
        "Lo entiendo, y gracias por contestar. He anotado que nadie de aquí vuelva a contactarle \
         por este tema.",
        "Es una pena, pero me parece muy bien. Si algo cambia, estaré encantad{o} de saber de \
         usted.",
    ],
    linkedin_requests: &[
        "{hello}, me dedico a los turnos de {crew} y sigo lo que hace {org} en {city}. Me \
         encantaría estar en contacto.",
        "{hello}, parece que nos preocupa lo mismo: cuadrantes que sobrevivan a un lunes. \
         ¿Conectamos?",
        "{hello}, por correo es más rápido, pero aquí puede ver quién soy. Encantad{o} de \
         conectar.",
        "{hello}, su publicación sobre el turno de mañana se me quedó grabada. Me gustaría leerle \
         más por aquí.",
    ],
    linkedin_messages: &[
        "{hello}, gracias por aceptar. Nada de ventas, solo una pregunta: ¿qué tendría que cambiar \
         en el cuadrante de {org} para que lo notara el viernes?",
        "{hello}, me acordé de usted: acabamos de publicar lo que cuarenta planificadores nos \
         contaron sobre los cambios de turno. ¿Se lo envío?",
        "{hello}, ¿le serviría ver cómo otros {crew} organizan los fines de semana? Son diez \
         minutos.",
    ],
    sms: &[
        "{hello}, soy {rep} de Lindenplan. Le he llamado sin suerte. ¿Mejor el {day} {hour}? \
         Responda STOP para no recibir más.",
        "{hello}, un recordatorio de mi correo sobre los turnos. ¿Le llamo el {day}? {rep}, \
         Lindenplan. STOP para darse de baja.",
        "{hello}, {rep} de Lindenplan. ¿Tendría cinco minutos el {day}? Con un sí o un no me \
         basta. STOP para darse de baja.",
    ],
    whatsapp: &[
        "{hello}, soy {rep} de Lindenplan. Le escribí un correo sobre los turnos en {org}. \
         ¿Prefiere que hablemos por aquí?",
        "{hello}, {rep} de Lindenplan. Tengo un vídeo de dos minutos con un cuadrante como el \
         suyo. ¿Se lo mando por aquí?",
        "{hello}, soy {rep} de Lindenplan otra vez. ¿Ha podido ver mi correo? Un audio corto \
         también me vale.",
        "{hello}, ¿podríamos hablar el {day} {hour} sobre sus {crew}? Un saludo, {rep} \
         (Lindenplan)",
    ],
};

const NOTES: Notes = Notes {
    missed_subject: "Llamada: sin respuesta",
    missed: &[
        "No contesta. Volver a intentar por la tarde.",
        "Comunica dos veces. Mañana otra vez.",
        "Suena y nada. La próxima vez, por recepción.",
        "Nadie contesta, le escribí un correo.",
    ],
    voicemail: &[
        "Sin respuesta. Mensaje en el buzón con nuestro número.",
        "Buzón: dije quién soy, por qué llamo y que va un correo.",
        "Mensaje corto en el contestador, pedí que llame el {day}.",
    ],
    reached_subject: "Llamada: primera conversación",
    reached: &[
        "Contestó. Planifican en hoja de cálculo, unas 6 h por semana. Acepta una demo, antes \
         quiere leer algo.",
        "Breve pero amable. Conoce el problema de los cambios. Pide un correo con precios.",
        "Buena conversación. Dos planificadores, tres centros, lo peor son las bajas de fin de \
         semana. Llamar el {day}.",
        "Cinco minutos. Usa el programa que venía con la nómina, la aplicación no gusta. Quiere \
         ver la nuestra.",
        "No es la persona, pero lo comenta con operaciones. Muy amable.",
    ],
    declined: &[
        "Contestó. Contentos con su programa, contrato por dos años más. Ahora no.",
        "Contestó, no amable: planifican a mano y quieren seguir así.",
    ],
    demo_subject: "Demostración",
    demo: &[
        "Demo con dos planificadores, 35 min. Los cambios de turno gustaron mucho. Preguntas sobre \
         nómina y suplentes. Enviar oferta.",
        "Demo, 30 min. Trajeron su cuadrante y se importó bien. Deciden la semana que viene. \
         Oferta antes del {day}.",
        "Demo con el turno de noche, al principio con dudas, al final quien más preguntó. Hay \
         presupuesto. Oferta para un centro.",
    ],
    no_show: &[
        "No se conectó nadie. Esperé diez minutos y escribí un correo.",
        "No apareció, seguramente un día complicado. Buscamos otra fecha.",
    ],
    inbound_subject: "Llamada: nos llamó",
    inbound: &[
        "Devuelve la llamada con interés, pregunta por el esfuerzo del cambio. Demo acordada.",
        "Llama por el correo. ¿Se puede importar su hoja? Sí. Envía un ejemplo.",
        "Pregunta por el periodo de prueba. Respondido, nos manda la lista de centros.",
    ],
};
