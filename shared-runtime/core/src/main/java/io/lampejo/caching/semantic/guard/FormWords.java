package io.lampejo.caching.semantic.guard;

/** Wishes for what the answer looks like. */
final class FormWords {
    static final String SHARED =
            """
            json: json
            yaml: yaml
            xml: xml
            csv: csv
            markdown: markdown
            html: html
            latex: latex
            haiku: haiku, haikus
            """;
    static final String ENGLISH =
            """
            sentence: in a sentence, in one sentence, in 1 sentence, one sentence, single sentence, in a single sentence
            word: in a word, in one word, one word
            sentences: sentences
            paragraph: in one paragraph, in a paragraph, one paragraph
            table: as a table, table format, tabular, in table form, in tabular form
            list: as a list, bullet points, bullet list, bulleted list, bullets, as bullets, numbered list
            steps: step by step, ~step by step guide, ~step by step instructions
            short: briefly, in short, short answer, brief, concise, concisely, in brief, succinctly, tldr, tl dr, quick summary, in a nutshell, short
            long: in detail, detailed, in depth, at length, thoroughly, comprehensive, elaborate, long answer, detailed explanation
            simple: ~easy, ~simple, in simple terms, ~simply, in simple words, in plain english, plain english, in layman's terms, in layman terms, layman, for dummies, like i am five, like i am 5, eli5, for beginners, for a beginner, to a child, to a five year old, to a kid, for kids, for a child, for children
            expert: for experts, for an expert, technical, technically, in technical terms
            example: with examples, with an example, with example, give examples
            no-example: without examples
            code: with code, only code, code only
            formal: formal, formally, formal tone
            informal: informal, casual, casually, informally
            poem: poem, poems, as a poem, in verse, rhyme, rhyming
            essay: essay, essays
            story: story, stories
            email: ~email
            tweet: tweet
            song: song, songs
            joke: joke, jokes
            summary: summary, sum up, summing up, summarize, summarise
            funny: funny, humorous
            yes-no: yes or no
            uppercase: uppercase, in capital letters
            lowercase: lowercase
            """;
    static final String PORTUGUESE =
            """
            sentence: em uma frase, numa frase, numa so frase, em uma so frase, em 1 frase, uma frase
            word: em uma palavra, numa palavra
            sentences: frases
            paragraph: em um paragrafo, num paragrafo, um paragrafo
            table: em tabela, em forma de tabela, como tabela
            list: em lista, em forma de lista, numa lista, em uma lista, em topicos, topicos, como lista
            steps: passo a passo, ~guia passo a passo
            short: ~pequeno, ~pequena, curtinho, curtinha, resumidamente, brevemente, de forma breve, em poucas palavras, de forma resumida, curto, curta, breve, resumido, resumida, sucinto, conciso, concisa
            long: em detalhe, em detalhes, detalhadamente, detalhado, detalhada, com detalhes, em profundidade, a fundo, pormenorizadamente, aprofundado
            simple: ~facil, ~simples, em termos simples, de forma simples, de maneira simples, em linguagem simples, para leigos, para iniciantes, para criancas, para uma crianca, de modo simples
            expert: tecnico, tecnica, em termos tecnicos, para especialistas, tecnicamente
            example: com exemplos, com um exemplo, com exemplo
            no-example: sem exemplos
            formal: formal, formalmente, tom formal
            informal: informal, informalmente, descontraido
            poem: poema, poemas, em verso, rima
            essay: redacao, ensaio
            story: conto, historia curta
            song: cancao
            joke: piada, piadas, anedota, anedotas
            summary: resumo, resumir, resuma, resume
            funny: engracado, engracada
            yes-no: sim ou nao
            uppercase: em maiusculas, maiusculas
            lowercase: em minusculas, minusculas
            """;

    private FormWords() {}
}
