//! Portuguese: what leads write, and our replies to just that.

use super::super::{Enquiry, Exchange, Theirs, enquiry, exchange};

pub(super) const THEIRS: Theirs = Theirs {
    interested: &[
        "Obrigad{o} pelo contato. Estamos olhando isso agora, então veio em boa hora. Qual seria o \
         próximo passo?",
        "Parece a nossa sexta-feira. Gostaria de ver, de preferência com a colega que monta as \
         escalas.",
        "Interessante. Temos umas 120 pessoas em turnos e a planilha chegou ao limite. Pode \
         mostrar como funciona?",
        "Sim, vamos conversar. Só não esta semana, que temos auditoria.",
        "Eu ia apagar o e-mail, mas você tem razão sobre os atestados. Quero ver.",
        "Obrigad{o} pela paciência. Está na minha lista para este trimestre; mande duas ou três \
         datas.",
    ],
    declined: &[
        "Muito obrigad{o}, mas escolhemos outro sistema no ano passado e estamos satisfeitos. Tudo \
         de bom.",
        "Obrigad{o}, mas não é para nós. As equipes são pequenas e se organizam sozinhas.",
        "Agradeço o retorno, mas não temos orçamento para isso e não deve mudar.",
        "Mudei de área e não cuido mais das escalas. Obrigad{o} por perguntar, mas não.",
        "Estamos desenvolvendo isso aqui dentro. Boa sorte!",
    ],
    unsubscribes: &[
        "Por favor, me tire da lista. Nada pessoal, é que recebo muitos e-mails assim.",
        "Prefiro não ser mais procurado, por nenhum meio. Obrigad{o} por respeitar.",
    ],
    bemused: &[
        "É o segundo e-mail da sua empresa com o mesmo texto em poucos dias. Vocês conversam entre \
         si? O assunto interessa, mas, por favor, só uma pessoa.",
        "Esta mesma mensagem já chegou da sua empresa há poucos dias. Quero saber mais, mas uma \
         vez basta.",
    ],
    connected: &[
        "Obrigad{o} pelo convite, um prazer.",
        "Com prazer! Mas entro pouco por aqui.",
        "Conectados. Seu e-mail está na fila, já chego nele.",
    ],
    accepted: &[
        "{Day} está bom. Mande o convite para mim que eu repasso à colega.",
        "Combinado, obrigad{o}. Seremos três.",
        "Sim, claro. Podemos começar quinze minutos depois?",
        "Fechado. Segue a escala do mês passado, para você ver com o que lidamos.",
        "Tudo bem. Que seja breve, por favor, tenho outra reunião logo depois.",
    ],
    polite: &[
        "Obrigad{o}, recebido. Estou viajando até o fim da semana e olho depois.",
        "Obrigad{o} pela mensagem. Preciso conversar com os colegas primeiro.",
        "Recebi, obrigad{o}. Pode demorar um pouco: estamos no meio do inventário.",
    ],
    deliberating: &[
        "Obrigad{o} pela proposta. Está com o financeiro; escrevo assim que souber mais.",
        "Gostamos da demonstração. Dois gerentes querem pensar, nos dê uma ou duas semanas.",
        "Obrigad{o}, parece completa. Falta a aprovação da diretoria, na próxima reunião.",
        "O preço está um pouco acima do que imaginávamos. Vou ver o que consigo.",
    ],
    agreed: &[
        "Boas notícias: vamos em frente. Segue a proposta assinada. Quando começamos?",
        "Está decidido, queremos começar pela primeira unidade no mês que vem. Obrigad{o} pela \
         ajuda até aqui.",
        "A diretoria disse sim hoje de manhã. Mande o contrato que assino hoje.",
    ],
    refused: &[
        "No fim decidimos por outro fornecedor. Foi por pouco, e não por causa de vocês. \
         Obrigad{o} pelo empenho.",
        "Infelizmente o projeto ficou para o ano que vem. Por favor, não reservem nada para nós.",
        "Acabamos ficando com o que já temos. Obrigad{o} pelos bons conselhos.",
    ],
    chat_declined: &[
        "Obrigad{o}, mas não é para nós.",
        "Não, obrigad{o}. Já temos.",
        "Por e-mail, por favor, este é meu número pessoal.",
    ],
    chat_thanks: &[
        "Muito obrigad{o}!",
        "Ótimo, obrigad{o}.",
        "Perfeito, até lá.",
        "👍 valeu",
    ],
};

pub(super) const QUESTIONS: &[Exchange] = &[
    exchange(
        "Funciona com os relógios de ponto que já temos? Não queremos trocar.",
        "Sim, vocês ficam com eles. Os relógios enviam os horários como hoje e o Lindenplan \
         compara com a escala. Configurar leva meio dia.\n\n\
         Mostro a comparação na {day} {hour}?",
    ),
    exchange(
        "Onde ficam os dados? É a primeira coisa que o nosso jurídico vai perguntar.",
        "No Brasil, em dois data centers, e vocês recebem um contrato com a lista de todos os \
         envolvidos. Respondo com prazer direto ao jurídico.\n\n\
         Ajudaria uma conversa conjunta na {day}?",
    ),
    exchange(
        "Quanto tempo até a equipe usar de verdade? A última ferramenta nunca pegou.",
        "Pela nossa experiência, duas semanas. As pessoas voltam por causa das trocas, não da \
         escala: por isso começamos por elas.\n\n\
         Posso mostrar as curvas de três clientes. Na {day} {hour}?",
    ),
    exchange(
        "Tem gente sem smartphone aqui. Como fica?",
        "Recebem a escala por SMS ou no papel, e trocam em um tablet na parede ou com quem monta a \
         escala. Mais ou menos uma em cada dez pessoas faz assim.\n\n\
         Mostro como é: pode ser na {day}?",
    ),
    exchange(
        "Serve para várias unidades que emprestam gente umas às outras?",
        "Sim, e conhece os trajetos: ninguém é chamado para dois lugares na mesma hora.\n\n\
         O mais fácil é ver com um exemplo. Você está livre na {day} {hour}?",
    ),
    exchange(
        "Quanto sairia para umas 200 pessoas? Um número aproximado já serve.",
        "Mais ou menos {price} por pessoa ao mês, com tudo incluído, e uma implantação combinada \
         antes. O valor exato depende do número de unidades.\n\n\
         Calculamos juntos na {day}?",
    ),
];

pub(super) const OBJECTIONS: &[Exchange] = &[
    exchange(
        "Trocamos o sistema da folha em janeiro. Não dá para pedir outra mudança à equipe este \
         ano.",
        "É um bom motivo, eu diria o mesmo. Posso voltar quando a poeira baixar? Anoto para o \
         começo do próximo trimestre.",
    ),
    exchange(
        "Para ser sincero, nossa planilha funciona. É feia, mas todo mundo conhece.",
        "Acredito, e uma escala que todos conhecem vale muito. Costumam nos procurar quando a \
         única pessoa que cuida dela sai de férias.\n\n\
         Posso só mostrar como uma planilha dessas é importada? Continua sendo a sua escala.",
    ),
    exchange(
        "Ficou caro para nós. O orçamento deste ano não permite.",
        "Entendo. Existe uma versão menor, sem competências, por mais ou menos a metade. Muitas \
         unidades começam por ela.\n\n\
         Faria sentido dar uma olhada?",
    ),
    exchange(
        "O pessoal aqui desconfia de tudo o que parece vigilância.",
        "Com razão. O Lindenplan não sabe onde ninguém está nem faz ranking, e a equipe pode ter \
         um acesso próprio só de leitura. Envio com prazer o acordo de outra empresa.\n\n\
         Seria útil?",
    ),
    exchange(
        "Já testamos duas ferramentas e as duas falharam no turno da noite.",
        "É onde costuma se decidir. Um cliente com a mesma história deixou o turno da noite testar \
         primeiro, um mês, sozinho.\n\n\
         Vamos pensar em um piloto assim?",
    ),
];

pub(super) const ENQUIRIES: &[Enquiry] = &[
    enquiry(
        "Dúvida sobre o sistema de escalas",
        "Encontrei vocês procurando um sistema de escalas. Somos umas 80 pessoas em {city}, em \
         três turnos. Dá para trocar de turno sem alguém aprovar cada troca?",
        "Obrigad{o} pela mensagem! Sim: as regras são definidas uma vez, e a troca que as respeita \
         não precisa de aprovação. O mais rápido é mostrar com o seu próprio exemplo: pode ser na \
         {day} {hour}?",
    ),
    enquiry(
        "Preço para 150 pessoas",
        "Podem me dizer quanto custa o Lindenplan para umas 150 pessoas em duas unidades? Queremos \
         decidir neste trimestre.",
        "Obrigad{o} pelo interesse no Lindenplan. Para 150 pessoas fica em torno de {price} por \
         pessoa ao mês, com tudo incluído; segue a tabela de preços. Vemos juntos na {day} {hour}?",
    ),
    enquiry(
        "Por indicação",
        "Uma colega de outra empresa me falou de vocês. Ainda fazemos a escala no papel, e dá para \
         notar. Alguém pode me explicar como é a mudança?",
        "Que bom que escreveu, e agradeça à sua colega. Saindo do papel leva umas duas semanas, e \
         quem digita somos nós. Conversamos na {day} {hour}, para eu entender como vocês fazem \
         hoje?",
    ),
    enquiry(
        "Demonstração para a {org}",
        "Gostaria de uma demonstração para as nossas {crew}, de manhã de preferência. Do que \
         precisam para preparar?",
        "Com prazer. Uma das suas escalas já basta, pode ser foto. Dá na {day} {hour}?",
    ),
];

pub(super) const CHAT_ENQUIRIES: &[Exchange] = &[
    exchange(
        "Olá, uma colega me passou este número. Vocês fazem escala para umas 60 pessoas?",
        "Olá, que bom! Sim, sessenta pessoas é um começo típico. Conversamos na {day} {hour}?",
    ),
    exchange(
        "Oi, vi o vídeo de vocês. Consigo um preço para duas unidades?",
        "Claro. Depende um pouco do número de pessoas; posso ligar na {day} {hour}?",
    ),
    exchange(
        "Bom dia, é do Lindenplan? Gostaríamos de uma demonstração para as nossas {crew}.",
        "Sim, é aqui mesmo. Pode ser na {day} {hour}? Levo um exemplo com turnos como os seus.",
    ),
];

pub(super) const CHATS: &[Exchange] = &[
    exchange(
        "Sim, por aqui está ótimo. Pode mandar.",
        "Ótimo, obrigad{o}! Já vai por e-mail. Que tal na {day} {hour} para as suas perguntas?",
    ),
    exchange(
        "Sim, por favor, parece útil.",
        "Com prazer. Mostro na {day} {hour}, se for bom para você; o convite vai por e-mail.",
    ),
    exchange(
        "Boa hora, falamos disso ontem. Me liga?",
        "Claro. Ligo na {day} {hour} e antes mando um resumo curto.",
    ),
    exchange(
        "Ok, vamos ver. Depois das 15h é melhor.",
        "Perfeito. Na {day} {hour}? Mando o convite por e-mail.",
    ),
    exchange(
        "Quanto custa, mais ou menos?",
        "Mais ou menos {price} por pessoa ao mês. Calculo certinho com você na {day} {hour}?",
    ),
];

pub(super) const CHECK_INS: &[Exchange] = &[
    exchange(
        "Tudo certo, obrigad{o}. O turno da manhã gostou, e isso não é pouco.",
        "Fico muito feliz, mande um abraço ao turno da manhã.",
    ),
    exchange(
        "Está funcionando bem. Um desejo: dá para mostrar o horário dos ônibus? Brinco só pela \
         metade.",
        "Pela metade já vale: passei os ônibus para a equipe e aviso quando houver novidade.",
    ),
    exchange(
        "Obrigad{o} por perguntar. Temos duas pessoas novas nas escalas, elas querem o \
         treinamento.",
        "Perfeito, as duas estão na lista. O convite com o link chega na {day}.",
    ),
    exchange(
        "Muito satisfeitos até agora. Podem incluir a nossa segunda unidade no dia primeiro?",
        "Com prazer. A segunda unidade está pronta e começa no dia primeiro; nesse dia eu mesmo \
         confiro.",
    ),
    exchange(
        "Na terça houve um problema no envio para a folha, mas o suporte resolveu no mesmo dia.",
        "Obrigad{o} por dizer com tanta gentileza. Achamos a causa e incluímos uma verificação \
         para não acontecer de novo.",
    ),
];
