package io.lampejo.caching.semantic.guard;

import java.util.Map;

/**
 * Units, one key each and nothing converted: "1 km" is not "1000 m" here. Units of time count only
 * behind a number; elsewhere they are said or left out ("how many days", "how long").
 */
final class UnitWords {
    static final String SHARED =
            """
            kilometre: km, kms
            metre: mts
            centimetre: cm, cms
            millimetre: mm
            micrometre: µm, um2
            kilogram: kg, kgs
            milligram: mg
            microgram: mcg
            pound: lb, lbs
            ounce: oz
            millilitre: ml
            centilitre: cl
            km/h: kph, kmh, km h
            mph: mph
            m/s: m s
            hertz: hz
            kilohertz: khz
            megahertz: mhz
            gigahertz: ghz
            watt: watts
            kilowatt: kw
            kilowatt-hour: kwh
            milliamp: mah
            volt: volts
            calorie: kcal, cal
            byte: byte, bytes
            kilobyte: kb, kilobyte, kilobytes
            megabyte: mb, megabyte, megabytes
            gigabyte: gb, gigabyte, gigabytes
            terabyte: tb, terabyte, terabytes
            petabyte: pb
            kibibyte: kib
            mebibyte: mib
            gibibyte: gib
            bit: bit, bits
            mbps: mbps
            gbps: gbps
            pixel: px, pixel, pixels
            bitcoin: bitcoin, bitcoins, btc
            ethereum: ethereum, eth
            us-dollar: usd, us$
            euro: eur, euro, euros, €
            real: brl, reais, r$
            pound-sterling: gbp, £
            yen: jpy, ¥
            rupee: inr, ₹
            swiss-franc: chf
            peso: peso, pesos, mxn
            yuan: yuan, rmb, cny
            percent: %
            degree: °, º
            millisecond: ms
            nanosecond: ns
            celsius: celsius
            fahrenheit: fahrenheit
            kelvin: kelvin
            """;
    static final String ENGLISH =
            """
            kilometre: kilometer, kilometers, kilometre, kilometres, klick, klicks
            metre: meter, meters, metre, metres
            centimetre: centimeter, centimeters, centimetre, centimetres
            millimetre: millimeter, millimeters, millimetre, millimetres
            mile: mile, miles, mi
            nautical-mile: nautical mile, nautical miles
            yard: yard, yards, yd
            foot: foot, feet, ft
            inch: inch, inches
            square-metre: square meter, square meters, square metre, square metres, sqm
            square-foot: square foot, square feet, sqft
            acre: acre, acres
            hectare: hectare, hectares
            kilogram: kilogram, kilograms, kilo, kilos
            gram: gram, grams, gramme, grammes
            milligram: milligram, milligrams
            pound: pound, pounds
            ounce: ounce, ounces
            tonne: ton, tons, tonne, tonnes
            stone: stones
            litre: liter, liters, litre, litres
            millilitre: milliliter, milliliters, millilitre, millilitres
            gallon: gallon, gallons
            pint: pint, pints
            quart: quart, quarts
            cup: cup, cups
            tablespoon: tablespoon, tablespoons, tbsp
            teaspoon: teaspoon, teaspoons, tsp
            km/h: kilometers per hour, kilometres per hour
            mph: miles per hour
            light-year: light year, light years
            watt: watt
            volt: volt
            amp: amp, amps, ampere, amperes
            joule: joule, joules
            calorie: calorie, calories, kilocalorie, kilocalories
            degree: degree, degrees
            celsius: centigrade, degrees celsius, degree celsius
            fahrenheit: degrees fahrenheit, degree fahrenheit
            radian: radian, radians
            percent: percent, per cent, percentage
            us-dollar: dollar, dollars, buck, bucks, us dollars, us dollar, american dollars
            canadian-dollar: canadian dollar, canadian dollars, cad
            australian-dollar: australian dollar, australian dollars, aud
            cent: cent, cents
            real: brazilian real, brazilian reais
            pound-sterling: pounds sterling, british pound, british pounds, sterling
            yen: yen, japanese yen
            rupee: rupee, rupees
            swiss-franc: swiss francs, swiss franc, francs, franc
            second: ~seconds, ~sec, ~secs, per second
            minute: ~minute, ~minutes, ~min, ~mins
            hour: ~hour, ~hours, ~hr, ~hrs
            day: ~day, ~days
            week: ~week, ~weeks
            month: ~month, ~months
            year: ~year, ~years, ~yr, ~yrs
            fortnight: fortnight
            day: ~in a day, ~in one day, ~within a day, ~within one day, ~for a day, ~for one day
            week: ~in a week, ~in one week, ~within a week, ~within one week, ~for a week, ~for one week
            month: ~in a month, ~in one month, ~within a month, ~within one month, ~for a month, ~for one month
            year: ~in a year, ~in one year, ~within a year, ~within one year, ~for a year, ~for one year
            hour: ~in an hour, ~in one hour, ~within an hour, ~within one hour, ~for an hour, ~for one hour, ~half an hour
            decade: decade, decades
            century: century, centuries
            word: ~words
            character: ~characters, ~chars
            paragraph: ~paragraphs, ~paragraph
            page: ~pages
            """;
    static final String PORTUGUESE =
            """
            kilometre: quilometro, quilometros
            metre: metro, metros
            centimetre: centimetro, centimetros
            millimetre: milimetro, milimetros
            mile: milha, milhas
            yard: jarda, jardas
            foot: pes
            inch: polegada, polegadas
            square-metre: metro quadrado, metros quadrados
            hectare: hectare, hectares
            kilogram: quilo, quilos, quilograma, quilogramas
            gram: grama, gramas
            milligram: miligrama, miligramas
            pound: libras, libra
            ounce: onca, oncas
            tonne: tonelada, toneladas
            litre: litro, litros
            millilitre: mililitro, mililitros
            gallon: galao, galoes
            cup: xicara, xicaras, chavena, chavenas
            tablespoon: colher de sopa, colheres de sopa
            teaspoon: colher de cha, colheres de cha
            km/h: quilometros por hora
            mph: milhas por hora
            light-year: ano luz, anos luz
            watt: watt
            volt: volt
            amp: ampere, amperes
            joule: joule, joules
            calorie: caloria, calorias, quilocalorias
            degree: grau, graus
            celsius: graus celsius
            fahrenheit: graus fahrenheit
            radian: radiano, radianos
            percent: por cento, porcento, percentagem, porcentagem
            us-dollar: dolar, dolares, dolares americanos, dolar americano
            cent: centimo, centimos, centavo, centavos
            real: real brasileiro
            pound-sterling: libra esterlina, libras esterlinas
            yen: iene, ienes
            swiss-franc: franco suico, francos suicos
            second: ~segundos, por segundo
            minute: ~minuto, ~minutos, ~min
            hour: ~hora, ~horas
            day: ~dia, ~dias
            week: ~semana, ~semanas
            month: ~mes, ~meses
            year: ~ano, ~anos
            decade: decada, decadas
            century: seculo, seculos
            word: ~palavras
            paragraph: ~paragrafos, ~paragrafo
            page: ~paginas
            """;

    /** Only behind a number. */
    static final Map<String, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry("m", "metre"),
                    Map.entry("g", "gram"),
                    Map.entry("l", "litre"),
                    Map.entry("h", "hour"),
                    Map.entry("s", "second"),
                    Map.entry("w", "watt"),
                    Map.entry("v", "volt"),
                    Map.entry("c", "celsius"),
                    Map.entry("f", "fahrenheit"),
                    Map.entry("k", "kelvin"),
                    Map.entry("t", "tonne"),
                    Map.entry("°c", "celsius"),
                    Map.entry("°f", "fahrenheit"),
                    Map.entry("ºc", "celsius"),
                    Map.entry("$", "us-dollar"),
                    Map.entry("£", "pound-sterling"),
                    Map.entry("€", "euro"),
                    Map.entry("%", "percent"));

    private UnitWords() {}
}
