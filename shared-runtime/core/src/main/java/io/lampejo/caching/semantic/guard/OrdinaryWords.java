package io.lampejo.caching.semantic.guard;

import java.util.Set;

/**
 * Common words. One of them may be in a paraphrase and not in the other; a word that is in no table
 * is particular, and two texts with different particular words are about different things.
 */
final class OrdinaryWords {
    static final String ENGLISH =
            """
            ability absolute accept access accident accomplish accurate achieve across action activity actual
            add additional adequate adjust advice affect afford afternoon agree ahead air allow alone alternative
            amazing analysis analyze ancient annoying answer anyone appear apply appropriate approach area argument
            arrange arrive article ask aspect assign assume attempt attention audience available average aware
            background bad bag bank base basic basis bear beautiful become bed behave behavior believe belong bill body
            boil book bottle bottom box brain brand break breakfast bring brown brush build building busy button
            bake basics call calm camera capable card care careful carry case catch cause center certain chance
            character cheap choice circle class clear click close clothes coffee cold collect college combine come
            comfortable command common communicate community compare complete completely computer concept concern
            condition conditions connection consider consist consume contain content context continue contract control
            convenient conversation correct course cover credit customer cut data date deal dealing decision deep
            default define degree demand depend describe description design desk detail develop development device diet
            difficulty dinner direct direction discuss dish distance door double doubt draw dream dress drink drive
            drop duty eat economy education effect effective efficient effort egg electric element emergency employee
            empty end energy enjoy enough enter entire entry environment equal equipment especially event evidence
            exact exam exist expect experience expert express extra eye face fact factor factors family famous fast
            favorite feature feel female field figure fill final finally fine finger fire first fit five floor flow
            fluid focus follow following food foot form formal format former forward free frequent fresh friend front
            fruit full fun future game garden gas gift girl glass global good government grade grammar great green ground
            group guess guest guide guy habit hair half hand handle hang happen happy hardware hate head health healthy
            hear heart heat heavy height hold hope hot hotel hour huge hurt idea ideal identify imagine immediate
            impact impossible improve include income individual industry info information ingredient ingredients
            inside install instead instruction interest interested interesting interview introduce involve item job journey
            judge jump key kitchen know knowledge lack land language large law layer lead leave left legal lesson letter
            level library life light like likely limit line list little load loan local location login logic look loud love
            low luck lunch machine magic maintain majority manage manner manual map mark market marry match material
            math matter maximum measure meat medical medicine medium meet meeting member memory mention menu message
            method middle mind minimum minor miss mistake mix mode model modern moment morning mouth move multiple
            muscle music name nation natural nature near neat neck network news nice noise normal note notice object
            obtain obvious occasion offer office official oil old online open operate operation opinion opportunity
            option order ordinary organization origin original output outside oven overview own owner pack page pain
            paint pair paper parent park part participate partner party pass past path patient pattern pay payment
            perfect perform performance period permission personal phrase physical piece place plan plate play player
            please plenty policy poor popular population position possible post pot power practical practice prefer
            prepare present press pressure pretty previous print private probably process product production
            professional profit program progress project promise proper properly property protect provide public purpose push quality
            question queue quick quiet quote race rain raise random range rare rate raw reach react read ready real
            realize reason receive recent recipe recognize recommend recommended record reduce refer regard region register
            regular relate relation relationship relative release relevant reliable rely remain remote rent repeat replace reply
            report represent request research resource respect respond response rest restaurant result review rice rich ride
            right ring rise risk road role roof room root round route row rule sad safe salt same satisfy sauce save scale
            scan schedule school science score scratch search season seat secret section secure security seem sell sense
            sentence separate series serious serve server service session set several shape share sharp ship shirt shoe
            short show side sign simple single sister sit site situation size skill skin sky slow smell smile smooth social
            soft soil solid solution sort sound source space special specific spend spread staff stage stain stairs stand standard star
            start state statement station stay step stick still stomach stone storage story strategy street stress strong
            structure student study stuff style subject success such sudden sugar suggest suitable summer supply support
            sure surface surprise surround system table talk tall tank taste teach teacher team technique technology
            temporary tend term terms text thank theory thick thing things thought throat tie tight time tip tips title today
            together tool tooth top topic total touch tough tour traffic train travel tree trick trip true trust truth try
            turn tutorial typical understand unit university unusual update upper useful user usual valid value variable
            various vegetable version victim view village visible voice volume wait walk wall warm warning watch water wave weak
            wear wedding weight welcome wet wheel white wide wife wild win wind window wine winter wise wonder wood word
            world worry worth write wrong yard year yellow young eligibility eligible deadline traveller customer
            requirement requirements criteria duration approximate explanation procedure correctly successfully
            recover responsible world's global bunch item purchase trick hack beginner everyday household
            keep lots handle address addresses cover covered happening gone left safely remotely completely
            brand-new newly forgotten locked stuck slow slowly appear appearing freeze crash crashing responding
            spilled mess stuff exist existence consist take taking takes took bring brought brings thing kinds
            """;

    static final String PORTUGUESE =
            """
            abaixo aberto aceitar acesso achar acima acordo administrar agir agua ajudar alcancar alem algo alimento almoco alterar
            alto altura aluno amigo amor amplo analise andar animal aplicar aprender apresentar aproveitar aproximado area argumento
            arroz arte artigo aspecto assunto atencao atender atividade ato atual aula autor avaliar aviso bacana baixo banco
            banho base basico bebida beleza bem bolo bolsa bonito branco braco buscar cabeca cabelo cafe caixa calor cama
            caminho campo cancao capaz cara caracteristica cargo carne carta cartao caso casal categoria causa cedo central centro
            certeza certo chamar chave chegar chuva ciencia cima circunstancia claro classe clicar cliente cobrar coisa colocar
            comer comida comecar compreender comum comunidade conceito concluir condicao conhecer conhecimento conjunto conseguir considerar consultar
            consumir conta contar conteudo contexto continuar contrato controle conversa coracao corpo correto correr corretamente corrente
            cortar costume cozinha credito crescer cuidado cuidar cultura curso dado dados dar data decidir decisao definir
            deixar demorar dente dentro depender descansar descobrir descrever desejar desenho desenvolver destino detalhe dever dia dieta
            dificuldade dinheiro direito direto disponivel disponibilizar documento doce dor duvida economia educacao efeito eficaz
            eficiente elemento empregado encher energia entender entrar entrega enviar epoca equipamento errado escola escolher
            escritorio escrever escutar espaco especial especifico esperar essencial estado estrada estrutura estudo evento evitar exame
            exemplo existir experiencia explicacao externo facil facilmente falar falta familia famoso fase fato fator fatores favorito
            fechar feliz ferramenta festa ficar figura final fisico flor fogo folha fonte forca formato forno forte frase
            frente fresco frio fruta fundo futuro ganhar garantir garganta gastar geral gosto gostar governo grande gravar grupo guardar
            guia habito hora horario hospital hotel ideal ideia identificar idioma igual importancia impossivel incluir indicar
            individuo industria informacao informacoes ingrediente ingredientes inicial inteiro interessante interesse interno janela jantar jeito jogar jogo
            jovem juntar junto lado lanche largo lavar leitura leve lei levar limite limpo limpeza lindo lingua linha lista
            livro local longo lugar luz maneira mao mapa maquina mar marca marcar massa material materia media medida medicamento
            medico medio meio melhorar membro memoria mensagem mente mercado mesa mesmo metodo metro mexer minimo modelo
            moderno momento montar morar mostrar mover mudar mundo musica nacional nascer natural natureza necessidade negocio
            nivel noite nome normal nota noticia novidade numero objeto obra obrigatorio obter ocasiao oferecer oficial oleo
            olhar opcao opiniao oportunidade ordem organizar origem ovo padrao pagar pagina palavra panela pao papel para parecer
            parede parte participar partir passado passar passeio passo pedaco pedir pegar peito peixe pele pensar pequeno perceber
            perfeito perfil pergunta periodo permitir pertencer peso pessoa pessoal pintar planta plano pobre poder politica ponto popular
            populacao por porta portatil posicao possivel possuir povo pratica praticar prato prazo precisar preferir preparar
            presente pressao previsto primeiro principio problema procedimento processo produto professor profissional programa progresso projeto pronto
            proposta proprio prova provavel publico qualidade quantidade quarto queda queijo quente questao raro reacao real
            realizar receber receita reclamacao recomendar recomendado recurso reduzir referencia regiao regra regular relacao relatorio requisito requisitos resolver
            respeito responsavel resposta restaurante resto resultado reuniao rico risco ritmo roupa rua saber sair sala sal
            saude seco secreto sede seguinte seguir segredo seguro semana semelhante sentido sentir separar serie serio servico servir
            setor significado silencio sistema site situacao social sociedade solo solucao som sozinho suficiente sugestao superficie surgir
            tamanho tarde tarefa tecnica tecnologia telefonar tempo tentar teoria terminar termo terra texto tipico tocar tomar topo
            trabalhar tradicional trajeto tratar treino triste tutorial unico unidade universidade util utilizador usuario valor variar
            varios vantagem vender verdade vermelho versao vez viagem viajar vida vidro visao vista viver vontade
            voz volta dicas dica truque iniciante dia-a-dia caseiro domestico adequado adequadamente necessarios elegivel prazo inscricao
            aparecer travar travado lento lentidao esquecido perdido bloqueado
            """;

    /** Keys that may be in the one of two otherwise equal texts. */
    static final Set<String> ADORNING =
            Set.of(
                    "create",
                    "quick",
                    "easy",
                    "proper",
                    "correct",
                    "successful",
                    "complete",
                    "current",
                    "usual",
                    "typical",
                    "normal",
                    "general",
                    "basic",
                    "main",
                    "certain",
                    "possible",
                    "tip",
                    "tutorial",
                    "guide",
                    "help",
                    "information",
                    "info",
                    "today's",
                    "famous",
                    "known",
                    "called",
                    "need",
                    "idea",
                    "compute",
                    "concept",
                    "conceit",
                    "process",
                    "consider",
                    "settings",
                    "file",
                    "type",
                    "person",
                    "take",
                    "see",
                    "go",
                    "meaning",
                    "error",
                    "event",
                    "flag",
                    "phrase",
                    "function",
                    "find",
                    "command",
                    "comand",
                    "comando",
                    "nam",
                    "possible+",
                    "word",
                    "erro",
                    "evento",
                    "term",
                    "programming",
                    "programm",
                    "language",
                    "city",
                    "country",
                    "dica",
                    "principal",
                    "facilmente",
                    "facil",
                    "corret",
                    "corretamente",
                    "some",
                    "any",
                    "many",
                    "more",
                    "best",
                    "really",
                    "account",
                    "exact",
                    "exactly",
                    "about",
                    "most-ranked",
                    "easiest",
                    "total",
                    "usually",
                    "both",
                    "single",
                    "another",
                    "world",
                    "mund",
                    "inform",
                    "certo",
                    "now",
                    "example");

    private OrdinaryWords() {}
}
