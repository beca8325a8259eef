package io.lampejo.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{ messages }} | NONE",
                "{%- if strftime_now is defined %}x{% endif %} | NONE",
                "{%- if strftime_now is not defined %}x{% endif %} | NONE",
                "{%- set date = strftime_now(\"%d %b %Y\") %} | DAY",
                "{{ strftime_now( '%-d %B %Y, %A' ) }} | DAY",
                "{% if strftime_now is defined %}{{ strftime_now('%F') }}{% endif %} | DAY",
                "{{ strftime_now('today') }} | DAY",
                "{{ strftime_now('%Y') }}{{ strftime_now('%H:%M') }} | TIME",
                "{{ strftime_now('%c') }} | TIME",
                "{{ strftime_now('%s') }} | TIME",
                "{{ strftime_now('%') }} | TIME",
                "{{ strftime_now(format) }} | TIME",
                "{{ strftime_now('%Y' ~ '%M') }} | TIME",
                "{{ strftime_now('\\x25H') }} | TIME",
                "{% set now = strftime_now %}{{ now('%Y') }} | TIME"
            })
    void isToldFromTheSource(String source, ClockReading reading) {
        assertThat(ClockReading.of(source)).isEqualTo(reading);
    }
}
