/** The little words of four languages, folded: they tell nothing of a need. */
export const idle: ReadonlySet<string> = new Set(
  `
a about above across after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing down during each etc few for from further had has have having he her here hers him his
how i if in into is it its itself just me more most my    now of off on once only or other our ours out over own
per same she should so some such than that the their theirs them then there these they this those through to too under
until up us very via was we were what when where which while who whom whose why will with within  would you your
yours s t re ll ve don

al algo algun alguna algunas alguno algunos ambos ante antes aquel aquella asi aun aunque bajo cada como con contra cual
cuales cualquier cuando cuanto cuyo cuya de del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas
ese eso esos esta estaba estan estar estas este esto estos fue fueron ha haber hace hacer hacia han hasta hay la las le les
lo los mas me mediante mi mientras mismo mismos misma misma mucho muchos muy nada   nos nosotros nuestra nuestras
nuestro nuestros o otra otras otro otros para pero poco por porque pues que quien quienes se sea sean segun ser si sido 
sobre son su sus suyo tal tambien tan tanto te tener tiene tienen toda todas todo todos tras tu u un una unas uno unos usted
van ver y ya yo

ao aos aquela aquele as ate cada com como cujo da das de dela dele delas deles depois do dos e ela elas ele eles em entre
essa essas esse esses esta estao estas este estes eu foi foram ha isso isto ja lhe lhes mais mas meu minha muito muitos na
 nas   nos nossa nossas nosso nossos num numa o os ou para pela pelas pelo pelos por porque qual quais quando que
quem sao se  ser seu seus sob sobre sua suas tambem tem tendo ter toda todas todo todos tudo um uma umas uns via voce

ai au aucun aussi autre autres aux avec avoir c ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme
comment d dans de des donc dont du elle elles en entre est et etaient etait etc ete etre eux fait faire il ils j je l la
le les leur leurs lors lui m ma mais meme memes mes moi moins mon n ne  nos notre nous on ont ou par parmi pas pendant
peu plus plusieurs pour qu quand que quel quelle quelles quels qui quoi s sa  se sera ses si sien soit son sont sous
sur t ta tandis tel telle tes toi ton tous tout toute toutes tres tu un une vers via vos votre vous y

`
    .trim()
    .split(/\s+/),
)

/** What nearly every request says: it tells little of a need, but may be part of a term. Folded. */
export const common: ReadonlySet<string> = new Set(
  `
no not nao sin sem sans without non
ministry ministries ministerio ministerios ministere ministeres ministry's department departamento departement secretaria
secretary secretariat request requests requested requesting requests solicitud solicita solicitamos solicitan solicitar
solicitacao demande demandes demandons demander pedido pedimos pide piden asks asked asking ask seek seeks seeking wish
wishes wants want need needs needed necesita necesitamos necesitan necesidad precisa precisamos precisam necessita
necessidade besoin besoins souhaite souhaitons souhaitent desea deseamos deseja desejamos quiere queremos quer interesa
assistance asistencia assistencia aide help support supported apoyo apoio apoiar apoyar appui appuyer soutien ayuda ajuda
cooperation cooperacion cooperacao collaboration colaboracion technical tecnica tecnico tecnicas tecnicos technique
techniques experience experiencia experiencias experiences expertise exchange intercambio intercambiar intercambio troca
echange echanges learn learning aprender conocer conhecer connaitre knowledge conocimiento conocimientos conhecimento
connaissance connaissances advice advise orientaciones orientacion sobre regarding concerning relativo relativa referente
matter matters tema temas topic topics sujet sujets asunto gracias obrigado merci thanks please favor hello hola estimados
visit visita visitas visite visites workshop taller talleres oficina atelier ateliers seminar seminario seminaire mission
mision missao expert experts experto expertos especialista especialistas delegation delegacion delegacao training
country countries pais paises pays national nacional nacionales nacionais nationale nationales nationaux new nuevo nueva
nuevos nuevas novo nova novos novas nouveau nouvelle nouveaux nouvelles good buenas buena bueno boas boa bonnes bonne
practice practices practicas practica praticas pratica pratiques pratique develop development desarrollo desarrollar
desenvolver desenvolvimento developpement developper implementation implement implementacion implementar implementacao
mise oeuvre improve improving improvement mejorar mejora mejoras melhorar melhoria ameliorer amelioration strengthen
strengthening fortalecer fortalecimiento fortalecimento renforcer renforcement create creating crear creacion criar criacao
creer creation establish establishing establecer etablir design diseno diseñar disenar desenho conception model modelo
modelos modele modeles process proceso procesos processo processus system systems sistema sistemas systeme systemes
program programs programme programmes programa programas project projects proyecto proyectos projeto projetos projet projets
work works working worker workers trabajo trabajos trabajar trabajador trabajadora trabajadores trabajadoras trabalho
trabalhos trabalhar trabalhador trabalhadora trabalhadores trabalhadoras travail travaux travailler travailleur
travailleurs travailleuse travailleuses labour labor laboral laborales laboral laborais trabalhista trabalhistas employment
empleo empleos emprego empregos emploi emplois social sociales sociais sociaux use using uso usar utiliser uso set setting
include including incluye incluyendo incluindo incluant based basado baseado base bases order fin afin objetivo objective
purpose proposito objectif goal carry out llevar cabo realizar realize year years ano anos annee annees ans people person
persons persona personas pessoa pessoas gens personne personnes things thing cosa cosas
`
    .trim()
    .split(/\s+/),
)
