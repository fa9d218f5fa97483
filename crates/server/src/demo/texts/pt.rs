//! Portuguese, as written in Brazil: what we write, and what is noted after calls.

mod theirs;

use super::{Greetings, Manner, Notes, Ours, Texts, hour, letter};
use theirs::{CHAT_ENQUIRIES, CHATS, CHECK_INS, ENQUIRIES, OBJECTIONS, QUESTIONS, THEIRS};

pub(super) const PORTUGUESE: Texts = Texts {
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
        woman: &["Olá, {first}", "Oi, {first}", "Prezada {first}"],
        man: &["Olá, {first}", "Oi, {first}", "Prezado {first}"],
        software: &["Olá, {first}"],
    },
    greeting_mark: ",",
    sign_offs: &[
        "Um abraço,",
        "Atenciosamente,",
        "Abraços,",
        "Obrigad{o} e até breve,",
    ],
    assistant: "Assistente de IA no Lindenplan",
    days: [
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
    ],
    hours: &[
        hour(9, 30, "às 9h30"),
        hour(10, 0, "às 10h"),
        hour(11, 0, "às 11h"),
        hour(14, 0, "às 14h"),
        hour(15, 0, "às 15h"),
        hour(16, 30, "às 16h30"),
    ],
    crews: [
        "equipes de entrega",
        "equipes de loja",
        "equipes de cuidado",
        "equipes de recepção",
        "equipes de turno",
        "equipes de produção",
        "equipes de serviço",
        "equipes de obra",
    ],
};

const OURS: Ours = Ours {
    openers: &[
        letter(
            "As escalas na {org}",
            "Trabalho com empresas cujas {crew} montam a semana em planilhas e depois consertam a \
             escala pelo telefone. Com o Lindenplan as pessoas trocam de turno em um aplicativo, e \
             as folgas e horas extras são conferidas na hora.\n\n\
             Você teria quinze minutos na {day} para ver como ficaria na {org}?",
        ),
        letter(
            "Uma pergunta rápida",
            "Quem monta as escalas na {org}, e quantas horas isso leva por semana?\n\n\
             Pergunto porque as empresas que atendemos gastavam um dia inteiro e hoje resolvem em \
             uma manhã. Se tiver interesse, mostro como.",
        ),
        letter(
            "Menos buracos na escala",
            "Quando alguém avisa às seis da manhã que está doente, quem encontra o substituto na \
             {org}?\n\n\
             Com o Lindenplan todos os que estão livres, qualificados e descansados são avisados \
             na hora, e quem aceita primeiro fica com o turno. Posso mostrar em uma conversa \
             curta?",
        ),
        letter(
            "Uma ideia para as suas {crew}",
            "Vi que a {org} está contratando em {city}. Mais gente costuma significar mais escalas \
             e mais mensagens sobre escalas.\n\n\
             Ajudamos as equipes a ver, trocar e confirmar os turnos em um só lugar. Posso enviar \
             um resumo de duas páginas, ou prefere ver ao vivo na {day}?",
        ),
        letter(
            "Hora extra, antes de acontecer",
            "A maioria das ferramentas avisa da hora extra quando ela já está na folha. A nossa \
             avisa enquanto se monta a escala, quando ainda dá para fazer alguma coisa.\n\n\
             Queria entender como vocês fazem hoje na {org}. Tem dez minutos esta semana?",
        ),
        letter(
            "{org} e Lindenplan",
            "Uma empresa do seu porte passou trezentas pessoas para o Lindenplan em duas semanas, \
             sem parar a escala antiga um dia sequer.\n\n\
             Conto com prazer como fizeram e o que fariam diferente. Pode ser na {day} {hour}?",
        ),
        letter(
            "Preparar a alta temporada",
            "As semanas em que se precisa de todo mundo são as que mais mudam. Foi para elas que \
             fizemos o Lindenplan.\n\n\
             Se você já sabe que o próximo pico na {org} vai apertar, é uma boa hora para \
             conversar. Que tal na {day}?",
        ),
    ],
    subject: "Lindenplan para a {org}",
    revivals: &[
        letter(
            "Novidades do Lindenplan",
            "Escrevi faz algum tempo sobre escalas, e não era o momento. De lá para cá entrou o \
             que mais nos pediam: montar a escala por unidade e ver tudo junto.\n\n\
             O assunto voltou à pauta na {org}?",
        ),
        letter(
            "Três coisas novas",
            "Desde a minha última mensagem já é possível enviar tudo direto para a folha, escalar \
             por competência e dar um acesso próprio ao RH.\n\n\
             Na segunda eu pensei nas suas {crew}. Posso mostrar?",
        ),
        letter(
            "Suas escalas nos próximos meses",
            "Muitas empresas estão decidindo agora como vão trabalhar nos próximos dois \
             trimestres. Se for o caso da {org}, mostro com prazer como é a mudança e quanto \
             custa.\n\n\
             Quinze minutos bastam. Na {day} {hour}?",
        ),
        letter(
            "Ainda na planilha?",
            "Faz alguns meses que não escrevo. Se as escalas da {org} já estão resolvidas, um \
             simples não basta e eu paro de perguntar.\n\n\
             Se não estão, tenho um cliente de um setor parecido que conversaria com você com \
             prazer.",
        ),
    ],
    check_ins: &[
        letter(
            "Como está a nova escala?",
            "Suas {crew} já usam o Lindenplan há algum tempo. Daqui parece ótimo: quase todas as \
             trocas se resolvem em uma hora.\n\n\
             Tem algo atrapalhando, ou algo que você gostaria de ver em breve?",
        ),
        letter(
            "Seus números do mês passado",
            "Dei uma olhada no mês passado: menos turnos em aberto, e a escala publicada quatro \
             dias antes.\n\n\
             Vamos ver juntos? Estou livre na {day} {hour}.",
        ),
        letter(
            "O recurso que você pediu",
            "Uma vez você perguntou se dava para ver as férias ao lado da escala. Desde segunda \
             dá, e na {org} já está ligado.\n\n\
             Me conta o que achou quando testar.",
        ),
        letter(
            "Treinamento para quem está começando",
            "Na {day} temos um curso rápido on-line para quem está começando a montar escalas. \
             Reservei duas vagas para a {org}, se quiserem.\n\n\
             Não precisa preparar nada, e não tem custo.",
        ),
    ],
    follow_ups: &[
        "Sei que a escala raramente é o problema mais barulhento da semana. Pergunto de um jeito \
         mais simples: vale uma conversa, agora ou mais para a frente?",
        "Queria acrescentar uma coisa ao meu último e-mail: no teste, montamos a primeira escala \
         com vocês. Ninguém na {org} precisa aprender nada só para dar uma olhada.",
        "Talvez um número ajude: quem monta escalas com a gente economiza umas cinco horas por \
         semana, quase tudo de telefone. Seria parecido com as suas {crew}?",
        "Minha última mensagem chegou? Se outra pessoa cuida das escalas na {org}, eu agradeceria \
         um nome.",
        "Gravei um passeio de três minutos com um exemplo próximo do que vocês fazem. Posso mandar \
         o link?",
        "Só trazendo este assunto de volta. Na {day} ou no dia seguinte, como for melhor, e \
         prometo ficar em quinze minutos.",
    ],
    break_ups: &[
        "Escrevi algumas vezes e imagino que as escalas não sejam assunto neste momento. Paro por \
         aqui. Se mudar, uma linha basta.",
        "Esta é a minha última mensagem por enquanto, não quero encher a sua caixa. Se um dia o \
         tema surgir na {org}, você sabe onde me achar.",
        "Estou fechando minhas anotações sobre a {org}, para que ninguém daqui volte a escrever \
         sem motivo. Obrigad{o} pela paciência, e tudo de bom para a equipe de {city}.",
        "Não responder também é uma resposta, e justa. Não vou insistir. Meu endereço continua o \
         mesmo, se um dia precisar.",
    ],
    meeting_proposals: &[
        "Que bom, obrigad{o}. Pode ser na {day} {hour}? Meia hora basta, e levo um exemplo com \
         turnos como os seus.",
        "Ótimo, vamos ver juntos. Posso na {day} {hour} ou a qualquer hora no dia seguinte. Traga \
         quem monta a escala hoje: as melhores perguntas vêm de lá.",
        "Com prazer. Sugiro {day} {hour}, por vídeo. Se você me mandar uma das suas escalas antes, \
         mostro ela mesma no Lindenplan.",
        "Obrigad{o} pela resposta rápida. Que tal na {day} {hour}? Assim que confirmar, mando o \
         convite.",
    ],
    meeting_reminders: &[
        "Volto ao assunto da nossa conversa. Seria possível na {day} {hour}?",
        "Vamos achar outra data? Posso oferecer {day} {hour}. Se não for um bom momento, é só \
         dizer.",
        "E na {day} {hour}? Vinte minutos bastam para começar.",
        "Deixei a {day} {hour} reservada para você. Serve, ou fica mais fácil no fim do mês?",
        "Uma pergunta rápida: a conversa ainda interessa? Da minha parte, na {day} {hour} está \
         livre.",
    ],
    confirmations: &[
        "Perfeito, o convite já foi. Até lá!",
        "Obrigad{o}, fica para {day}. O link está no convite; se surgir algo, é só remarcar.",
        "Maravilha. Vocês estão convidados, e vou preparar um exemplo com duas unidades.",
    ],
    offers: &[
        "Obrigad{o} pelo seu tempo na demonstração. Como prometido, segue a proposta: implantação \
         e treinamento a preço fixo, depois um valor mensal por pessoa, com um mês de aviso.\n\n\
         Anotei dois pontos, a folha e as permissões dos substitutos. Os dois são possíveis; os \
         detalhes estão na página dois.",
        "Foi um prazer conhecer a equipe. Segue a proposta para a {org} em duas versões: só \
         {city}, ou todas as unidades.\n\n\
         Eu começaria pela primeira. As outras podem entrar a qualquer momento pelo mesmo preço.",
        "Seguem a proposta e o contrato de tratamento de dados que pediram. O preço vale até o fim \
         do mês que vem.\n\n\
         Qual data de início seria melhor para vocês?",
    ],
    nudges: &[
        "Posso esclarecer algo para a decisão? É fácil marcar uma conversa com uma cliente que deu \
         o mesmo passo no ano passado.",
        "Só queria saber se vocês conseguiram olhar juntos. Se algum número não fechar, a gente \
         conversa.",
        "Estamos guardando a {day} para o início, caso decidam esta semana. Se precisarem de mais \
         tempo, sem problema.",
        "Avançaram na decisão? Entro com prazer em uma reunião curta se surgiram dúvidas.",
    ],
    welcomes: &[
        "Bem-vindos! O próximo passo é a reunião de início na {day}; até lá preparamos as unidades \
         e importamos a lista de pessoas. Vocês não precisam digitar nada.",
        "Que ótima notícia, obrigad{o} pela confiança. As datas do treinamento chegam ainda hoje. \
         Para todo o resto, continuo sendo o seu contato.",
        "Obrigad{o}! O acesso está pronto e a primeira escala já está lá. Vamos ver juntos na \
         {day} {hour}?",
    ],
    farewells: &[
        "Obrigad{o} por dizer com clareza, ajuda muito. Não escrevo mais sobre isso. Tudo de bom \
         para você e a equipe.",
        "Entendo, e obrigad{o} pela resposta. Anotei aqui para que ninguém volte a procurar você \
         por causa disso.",
        "Uma pena, mas está tudo certo. Se algo mudar, vou gostar de ter notícias suas.",
    ],
    linkedin_requests: &[
        "{hello}, trabalho com escalas de {crew} e acompanho o que a {org} faz em {city}. Seria um \
         prazer manter contato.",
        "{hello}, parece que a gente se preocupa com a mesma coisa: escalas que sobrevivem à \
         segunda-feira. Vamos nos conectar?",
        "{hello}, por e-mail é mais rápido, mas aqui você vê quem eu sou. Um prazer.",
        "{hello}, sua publicação sobre o turno da manhã ficou na minha cabeça. Gostaria de ler \
         mais por aqui.",
    ],
    linkedin_messages: &[
        "{hello}, obrigad{o} por aceitar. Sem venda, só uma pergunta: o que teria de mudar na \
         escala da {org} para você perceber até sexta?",
        "{hello}, lembrei de você: acabamos de publicar o que quarenta pessoas que montam escalas \
         contaram sobre trocas. Posso mandar?",
        "{hello}, ajudaria ver como outras {crew} organizam os fins de semana? São dez minutos.",
    ],
    sms: &[
        "{hello}, aqui é {rep}, do Lindenplan. Tentei ligar. Fica melhor na {day} {hour}? Responda \
         STOP para sair.",
        "{hello}, só lembrando do meu e-mail sobre escalas. Posso ligar na {day}? {rep}, \
         Lindenplan. STOP para sair.",
        "{hello}, {rep}, do Lindenplan. Teria cinco minutos na {day}? Sim ou não já ajuda. STOP \
         para sair.",
    ],
    whatsapp: &[
        "{hello}, aqui é {rep}, do Lindenplan. Mandei um e-mail sobre as escalas da {org}. Por \
         aqui fica melhor?",
        "{hello}, {rep}, do Lindenplan. Tenho um vídeo de dois minutos com uma escala como a sua. \
         Posso mandar por aqui?",
        "{hello}, {rep} do Lindenplan de novo. Conseguiu ver meu e-mail? Um áudio curto também \
         vale.",
        "{hello}, dá para falar na {day} {hour} sobre as suas {crew}? Um abraço, {rep} \
         (Lindenplan)",
    ],
};

const NOTES: Notes = Notes {
    missed_subject: "Ligação: não atendeu",
    missed: &[
        "Chamou até cair. Tentar de novo à tarde.",
        "Ocupado duas vezes. Amanhã de novo.",
        "Não atende. Da próxima vez, pela recepção.",
        "Ninguém atendeu, mandei e-mail.",
    ],
    voicemail: &[
        "Não atendeu. Recado na caixa postal com o nosso número.",
        "Caixa postal: disse quem sou, por que liguei e que vai um e-mail.",
        "Recado curto, pedi retorno na {day}.",
    ],
    reached_subject: "Ligação: primeira conversa",
    reached: &[
        "Atendeu. Escala em planilha, umas 6 h por semana. Topa uma demo, quer ler algo antes.",
        "Curto, mas cordial. Conhece o problema das trocas. Pediu e-mail com preços.",
        "Boa conversa. Duas pessoas na escala, três unidades, o pior são os atestados de fim de \
         semana. Ligar na {day}.",
        "Cinco minutos. Usa o sistema que veio com a folha, não gosta do aplicativo. Quer ver o \
         nosso.",
        "Não é a pessoa certa, mas vai falar com a operação. Gente boa.",
    ],
    declined: &[
        "Atendeu. Satisfeitos com o sistema, contrato por mais dois anos. Agora não.",
        "Atendeu, não educado: fazem a escala à mão e querem continuar assim.",
    ],
    demo_subject: "Demonstração",
    demo: &[
        "Demo com duas pessoas da escala, 35 min. As trocas agradaram muito. Perguntas sobre folha \
         e substitutos. Enviar proposta.",
        "Demo, 30 min. Trouxeram a própria escala, a importação funcionou. Decidem semana que vem. \
         Proposta até {day}.",
        "Demo com o turno da noite, primeiro desconfiado, no fim foi quem mais perguntou. Tem \
         orçamento. Proposta para uma unidade.",
    ],
    no_show: &[
        "Ninguém entrou. Esperei dez minutos e mandei um e-mail.",
        "Não apareceu, deve ter sido um dia cheio. Procurando nova data.",
    ],
    inbound_subject: "Ligação: ligou para nós",
    inbound: &[
        "Retornou a ligação, tem interesse, perguntou do esforço da mudança. Demo marcada.",
        "Ligou por causa do e-mail. Dá para importar a planilha? Dá. Manda um exemplo.",
        "Dúvida sobre o período de teste. Respondido, envia a lista de unidades.",
    ],
};
