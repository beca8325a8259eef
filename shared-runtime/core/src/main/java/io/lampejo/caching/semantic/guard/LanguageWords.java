package io.lampejo.caching.semantic.guard;

/** Languages that an answer is asked for in, and peoples of the same name. */
final class LanguageWords {
    static final String ENGLISH =
            """
            english: english, american english
            british: british, british english
            portuguese: portuguese
            brazilian: brazilian, brazilian portuguese
            european-portuguese: european portuguese
            spanish: spanish, castilian
            french: french
            german: german
            italian: italian
            dutch: dutch
            swedish: swedish
            norwegian: norwegian
            danish: danish
            finnish: finnish
            icelandic: icelandic
            polish: ^polish, polish
            czech: czech
            slovak: slovak
            hungarian: hungarian
            romanian: romanian
            bulgarian: bulgarian
            greek: greek
            turkish: turkish
            russian: russian
            ukrainian: ukrainian
            serbian: serbian
            croatian: croatian
            arabic: arabic
            hebrew: hebrew
            persian: persian, farsi
            hindi: hindi
            urdu: urdu
            bengali: bengali
            tamil: tamil
            chinese: chinese, mandarin
            cantonese: cantonese
            japanese: japanese
            korean: korean
            vietnamese: vietnamese
            thai: thai
            indonesian: indonesian
            malay: malay
            tagalog: tagalog, filipino
            swahili: swahili
            latin: latin
            catalan: catalan
            galician: galician
            basque: basque
            esperanto: esperanto
            irish: irish, gaelic
            welsh: welsh
            mexican: mexican
            american: american
            indian: indian
            """;
    static final String PORTUGUESE =
            """
            english: ingles, inglesa, ingleses
            british: britanico, britanica
            portuguese: portugues, portuguesa
            brazilian: brasileiro, brasileira, portugues do brasil, portugues brasileiro
            european-portuguese: portugues europeu, portugues de portugal
            spanish: espanhol, espanhola, castelhano
            french: frances, francesa
            german: alemao, alema
            italian: italiano, italiana
            dutch: holandes, neerlandes, holandesa
            swedish: sueco
            norwegian: noruegues
            danish: dinamarques
            finnish: finlandes
            polish: polaco, polones
            czech: checo, tcheco
            hungarian: hungaro
            romanian: romeno
            bulgarian: bulgaro
            greek: grego, grega
            turkish: turco
            russian: russo, russa
            ukrainian: ucraniano
            arabic: arabe
            hebrew: hebraico
            persian: persa
            hindi: hindi
            chinese: chines, chinesa, mandarim
            cantonese: cantones
            japanese: japones, japonesa
            korean: coreano, coreana
            vietnamese: vietnamita
            thai: tailandes
            latin: latim
            catalan: catalao
            galician: galego
            basque: basco
            esperanto: esperanto
            mexican: mexicano, mexicana
            american: americano, americana
            indian: indiano, indiana
            """;

    private LanguageWords() {}
}
