package io.lampejo.http.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final Caller ACME = new Caller.Tenant("acme");

    @TempDir Path directory;
    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("keys");
    }

    @Test
    void readsOneKeyALine() throws IOException {
        Files.writeString(
                file,
                """
                # The first customer
                acme:one

                  acme : two\t
                #beta:three
                """);

        ApiKeys keys = ApiKeys.NONE.andThoseIn(file);

        assertThat(keys.caller("one")).hasValue(ACME);
        assertThat(keys.caller("two")).hasValue(ACME);
        assertThat(keys.caller("three")).isEmpty();
    }

    @Test
    void takesInWhatChanged() throws IOException {
        Files.writeString(file, "acme:one");
        ApiKeys keys = ApiKeys.of(List.of("fixed:kept"), List.of("boss")).andThoseIn(file);

        Files.writeString(file, "acme:two");
        assertThat(keys.caller("one")).hasValue(ACME);
        keys.refresh();

        assertThat(keys.caller("one")).isEmpty();
        assertThat(keys.caller("two")).hasValue(ACME);
        assertThat(keys.caller("kept")).hasValue(new Caller.Tenant("fixed"));
        assertThat(keys.caller("boss")).hasValue(new Caller.Admin());
    }

    @Test
    void keepsItsKeysWhereTheFileIsWrongOrGone() throws IOException {
        Files.writeString(file, "acme:one");
        ApiKeys keys = ApiKeys.of(List.of("fixed:kept"), List.of()).andThoseIn(file);

        for (String wrong : List.of("acme:two\nnonsense", "acme:kept")) {
            Files.writeString(file, wrong);
            keys.refresh();
            assertThat(keys.caller("one")).as(wrong).hasValue(ACME);
            assertThat(keys.caller("two")).as(wrong).isEmpty();
        }
        Files.delete(file);
        keys.refresh();
        assertThat(keys.caller("one")).hasValue(ACME);

        Files.writeString(file, "acme:three");
        keys.refresh();
        assertThat(keys.caller("one")).isEmpty();
        assertThat(keys.caller("three")).hasValue(ACME);
    }

    @Test
    void anEmptyFileLetsNobodyIn() throws IOException {
        Files.writeString(file, "");

        ApiKeys keys = ApiKeys.NONE.andThoseIn(file);

        assertThat(keys.required()).isTrue();
        assertThat(keys.refreshable()).isTrue();
        assertThat(keys.caller("")).isEmpty();
    }

    @Test
    void namesTheLineThatIsWrongWithoutShowingIt() throws IOException {
        Files.writeString(file, "# mine\nacme:one\ns3cret\n");

        assertThatThrownBy(() -> ApiKeys.NONE.andThoseIn(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ApiKeys.NONE.andThoseIn(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString());
    }
}
