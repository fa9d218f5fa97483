//! Spanish: what leads write, and our replies to just that.

use super::super::{Enquiry, Exchange, Theirs, enquiry, exchange};

pub(super) const THEIRS: Theirs = Theirs {
    interested: &[
        "Gracias por escribir. Justo ahora lo estamos mirando, así que llega en buen momento. \
         ¿Cuál sería el siguiente paso?",
        "Parece que describe nuestros viernes. Me gustaría verlo, a ser posible con la compañera \
         que planifica.",
        "Interesante. Tenemos unas 120 personas a turnos y la hoja de cálculo no da para más. ¿Nos \
         enseña cómo funciona?",
        "Sí, hablemos. Pero esta semana no, que tenemos auditoría.",
        "Iba a borrar el correo, pero lo de las bajas es verdad. Le echo un vistazo con gusto.",
        "Gracias por su paciencia. Lo tengo en la lista para este trimestre; envíeme dos o tres \
         fechas.",
    ],
    declined: &[
        "Muchas gracias, pero el año pasado elegimos otro sistema y estamos contentos. Que le vaya \
         muy bien.",
        "Gracias, pero no es para nosotros. Los equipos son pequeños y se organizan solos.",
        "Le agradezco la insistencia, pero no tenemos presupuesto para esto ni lo vamos a tener.",
        "He cambiado de puesto y ya no llevo la planificación. Gracias por preguntar, pero no.",
        "Lo estamos desarrollando nosotros. ¡Mucha suerte!",
    ],
    unsubscribes: &[
        "Por favor, quíteme de su lista. No es nada personal, es que recibo demasiados correos \
         así.",
        "Prefiero que no me vuelvan a contactar por ningún medio. Gracias por respetarlo.",
    ],
    bemused: &[
        "Es el segundo correo de su empresa con el mismo texto en pocos días. ¿Hablan entre \
         ustedes? El tema nos interesa, pero, por favor, solo uno.",
        "Este mismo mensaje me llegó de su empresa hace unos días. Quiero saber más, pero con una \
         vez basta.",
    ],
    connected: &[
        "Gracias por la invitación, un placer.",
        "Encantad{o}. Aunque entro poco por aquí.",
        "Conectados. Su correo lo tengo pendiente, ya llegaré.",
    ],
    accepted: &[
        "El {day} me va bien. Mándeme la invitación y se la paso a mi compañera.",
        "Perfecto, gracias. Seremos tres.",
        "Sí, con gusto. ¿Podríamos empezar un cuarto de hora más tarde?",
        "De acuerdo. Le adjunto el cuadrante del mes pasado, para que vea a qué nos enfrentamos.",
        "Bien. Que sea breve, por favor, tengo otra reunión justo después.",
    ],
    polite: &[
        "Gracias, recibido. Estoy de viaje hasta el viernes, lo miro después.",
        "Gracias por el mensaje. Primero tengo que hablarlo con mis compañeros.",
        "Recibido, gracias. Puede tardar un poco: estamos en pleno inventario.",
    ],
    deliberating: &[
        "Gracias por la oferta. Está en finanzas; le escribo en cuanto sepa algo.",
        "La demostración nos gustó. Dos responsables quieren pensarlo, denos una o dos semanas.",
        "Gracias, parece completa. Falta el visto bueno del comité, que se reúne el mes que viene.",
        "El precio está algo por encima de lo que teníamos pensado. A ver qué puedo hacer.",
    ],
    agreed: &[
        "Buenas noticias: adelante. Le adjunto la oferta firmada. ¿Cuándo empezamos?",
        "Está decidido, queremos empezar con el primer centro el mes que viene. Gracias por la \
         ayuda hasta ahora.",
        "La dirección ha dicho que sí esta mañana. Mándeme el contrato y lo firmo hoy.",
    ],
    refused: &[
        "Al final nos hemos decidido por otro proveedor. Ha sido por poco y no es por ustedes. \
         Gracias por el esfuerzo.",
        "Siento decirle que el proyecto se aplaza al año que viene. No nos reserven nada, por \
         favor.",
        "Finalmente nos quedamos con lo que tenemos. Gracias por los buenos consejos.",
    ],
    chat_declined: &[
        "Gracias, pero no es para nosotros.",
        "No, gracias. Ya tenemos algo.",
        "Por correo, por favor, este es mi número personal.",
    ],
    chat_thanks: &[
        "¡Muchas gracias!",
        "Genial, gracias.",
        "Perfecto, hablamos.",
        "👍 gracias",
    ],
};

pub(super) const QUESTIONS: &[Exchange] = &[
    exchange(
        "¿Funciona con los relojes de fichar que ya tenemos? No queremos cambiarlos.",
        "Sí, se quedan. Los relojes envían las horas como siempre y Lindenplan las compara con el \
         cuadrante. Configurarlo nos lleva medio día.\n\n\
         ¿Le enseño la comparación el {day} {hour}?",
    ),
    exchange(
        "¿Dónde se guardan los datos? Es lo primero que preguntará nuestro delegado de protección \
         de datos.",
        "Solo en la Unión Europea, en dos centros de datos, y reciben un contrato con la lista de \
         todos los que intervienen. Respondo con gusto directamente a su delegado.\n\n\
         ¿Ayudaría una llamada conjunta el {day}?",
    ),
    exchange(
        "¿Cuánto tarda un equipo en usarlo de verdad? Con la última herramienta no hubo manera.",
        "Según nuestra experiencia, dos semanas. La gente vuelve por los cambios de turno, no por \
         el cuadrante: por eso empezamos por ahí.\n\n\
         Le puedo enseñar las curvas de tres clientes. ¿El {day} {hour}?",
    ),
    exchange(
        "Tenemos gente sin móvil. ¿Qué pasa con ellos?",
        "Reciben el cuadrante por SMS o en papel, y cambian turnos en una tableta en la pared o a \
         través de quien planifica. Lo hace así una de cada diez personas.\n\n\
         Se lo enseño: ¿le vendría bien el {day}?",
    ),
    exchange(
        "¿Sirve para varios centros que se prestan personal?",
        "Sí, y conoce las distancias: a nadie se le pide estar en dos sitios en la misma hora.\n\n\
         Lo más fácil es verlo con un ejemplo. ¿Está libre el {day} {hour}?",
    ),
    exchange(
        "¿Cuánto costaría para unas 200 personas? Me vale un número aproximado.",
        "Unos {price} por persona y mes, todo incluido, más una puesta en marcha que acordamos \
         antes. El importe exacto depende del número de centros.\n\n\
         ¿Lo calculamos juntos el {day}?",
    ),
];

pub(super) const OBJECTIONS: &[Exchange] = &[
    exchange(
        "En enero cambiamos el programa de nóminas. No puedo pedirle otro cambio al equipo este \
         año.",
        "Es una buena razón, yo diría lo mismo. ¿Puedo volver cuando se haya calmado todo? Lo \
         apunto para principios del próximo trimestre.",
    ),
    exchange(
        "La verdad, nuestra hoja de cálculo funciona. Es fea, pero la conoce todo el mundo.",
        "Le creo, y un cuadrante que todos conocen vale mucho. Suelen venir a nosotros cuando la \
         única persona que lo mantiene se va de vacaciones.\n\n\
         ¿Le enseño simplemente cómo se importa una hoja así? Sigue siendo su plan.",
    ),
    exchange(
        "Me temo que es caro para nosotros. El presupuesto de este año no da.",
        "Lo entiendo. Hay una versión más pequeña, sin competencias, por la mitad aproximadamente. \
         Muchos centros empiezan con ella.\n\n\
         ¿Tendría sentido verla?",
    ),
    exchange(
        "Nuestro comité desconfía de todo lo que suene a vigilancia.",
        "Con razón. Lindenplan no conoce ubicaciones ni hace clasificaciones, y el comité puede \
         tener su propio acceso de lectura. Le envío con gusto el acuerdo de otra empresa.\n\n\
         ¿Le sería útil?",
    ),
    exchange(
        "Ya probamos dos herramientas y las dos fracasaron con el turno de noche.",
        "Es donde suele decidirse. Un cliente con la misma experiencia dejó que lo probara primero \
         el turno de noche, un mes, a solas.\n\n\
         ¿Pensamos en una prueba así?",
    ),
];

pub(super) const ENQUIRIES: &[Enquiry] = &[
    enquiry(
        "Consulta sobre su programa",
        "Les he encontrado buscando un planificador de turnos. Somos unas 80 personas en {city}, a \
         tres turnos. ¿Se pueden cambiar turnos sin que nadie apruebe cada cambio?",
        "¡Gracias por su mensaje! Sí: se fijan las reglas una vez y los cambios que las cumplen no \
         necesitan aprobación. Lo más rápido es enseñárselo con su propio ejemplo: ¿le viene bien \
         el {day} {hour}?",
    ),
    enquiry(
        "Precio para 150 personas",
        "¿Me podrían decir cuánto cuesta Lindenplan para unas 150 personas en dos centros? \
         Queremos decidirlo este trimestre.",
        "Gracias por su interés en Lindenplan. Para 150 personas son unos {price} por persona y \
         mes, todo incluido; adjunto los precios. ¿Los repasamos el {day} {hour}?",
    ),
    enquiry(
        "Por recomendación",
        "Una compañera de otra empresa me habló de ustedes. Seguimos planificando en papel, y se \
         nota. ¿Alguien me puede explicar cómo es el cambio?",
        "Gracias por escribirnos, y dele las gracias a su compañera. Desde el papel se tarda unas \
         dos semanas, y de teclear nos encargamos nosotros. ¿Hablamos el {day} {hour} para que \
         entienda cómo planifican hoy?",
    ),
    enquiry(
        "Demostración para {org}",
        "Me gustaría una demostración para nuestros {crew}, mejor por la mañana. ¿Qué necesitan de \
         nosotros para prepararla?",
        "Con mucho gusto. Me basta con uno de sus cuadrantes, aunque sea en foto. ¿Podría ser el \
         {day} {hour}?",
    ),
];

pub(super) const CHAT_ENQUIRIES: &[Exchange] = &[
    exchange(
        "Hola, una compañera me dio este número. ¿Llevan turnos para unas 60 personas?",
        "¡Hola! Sí, sesenta personas es un comienzo habitual. ¿Hablamos el {day} {hour}?",
    ),
    exchange(
        "Hola, vi su vídeo. ¿Me dan un precio para dos centros?",
        "Claro que sí. Depende un poco del número de personas; ¿le llamo el {day} {hour}?",
    ),
    exchange(
        "Buenos días, ¿es Lindenplan? Nos gustaría una demostración para nuestros {crew}.",
        "Sí, aquí es. ¿Le viene bien el {day} {hour}? Llevaré un ejemplo con turnos como los \
         suyos.",
    ),
];

pub(super) const CHATS: &[Exchange] = &[
    exchange(
        "Sí, por aquí está bien. Mándelo.",
        "¡Estupendo, gracias! Va de camino por correo. ¿Qué tal el {day} {hour} para sus \
         preguntas?",
    ),
    exchange(
        "Sí, por favor, suena útil.",
        "Con gusto. Se lo enseño el {day} {hour}, si le viene bien; la invitación va por correo.",
    ),
    exchange(
        "Buen momento, ayer hablamos de esto. ¿Me llama?",
        "Claro. Le llamo el {day} {hour} y antes le envío un resumen corto.",
    ),
    exchange(
        "Vale, vamos a verlo. Mejor después de las tres.",
        "Perfecto. ¿El {day} {hour}? Le mando la invitación por correo.",
    ),
    exchange(
        "¿Cuánto cuesta, más o menos?",
        "Unos {price} por persona y mes. ¿Se lo calculo bien el {day} {hour}?",
    ),
];

pub(super) const CHECK_INS: &[Exchange] = &[
    exchange(
        "Todo bien, gracias. Al turno de mañana le gusta, y eso ya es decir.",
        "Me alegro muchísimo, salude de mi parte al turno de mañana.",
    ),
    exchange(
        "Funciona bien. Un deseo: ¿podría salir el horario de los autobuses? Lo digo medio en \
         broma.",
        "Medio en broma ya me vale: he pasado lo de los autobuses al equipo y le aviso en cuanto \
         haya novedades.",
    ),
    exchange(
        "Gracias por preguntar. Tenemos dos planificadoras nuevas y les gustaría la formación.",
        "Perfecto, las dos están apuntadas. La invitación con el enlace llega el {day}.",
    ),
    exchange(
        "Muy contentos hasta ahora. ¿Podrían añadir nuestro segundo centro el día uno?",
        "Con gusto. El segundo centro está preparado y empieza el día uno; ese día lo revisaré yo.",
    ),
    exchange(
        "El martes falló el envío a la nómina, pero su equipo lo arregló el mismo día.",
        "Gracias por decirlo con tanta amabilidad. Encontramos la causa y hemos añadido una \
         comprobación para que no se repita.",
    ),
];
