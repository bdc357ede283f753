package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFileTest {

    @TempDir Path folder;

    @Test
    void aFolderKeepsItsId() {
        var id = InstanceFile.read(folder.resolve("data"));

        assertThat(InstanceFile.read(folder.resolve("data"))).isEqualTo(id);
    }

    @Test
    void aRenamedFolderIsTheSame() throws Exception {
        var id = InstanceFile.read(folder.resolve("data"));
        Files.move(folder.resolve("data"), folder.resolve("elsewhere"));

        assertThat(InstanceFile.read(folder.resolve("elsewhere"))).isEqualTo(id);
    }

    @Test
    void aCopiedFolderIsAnother() throws Exception {
        var id = InstanceFile.read(folder.resolve("data"));
        Files.createDirectory(folder.resolve("copy"));
        Files.copy(
                folder.resolve("data/instance"),
                folder.resolve("copy/instance"),
                StandardCopyOption.COPY_ATTRIBUTES);

        var copy = InstanceFile.read(folder.resolve("copy"));
        assertThat(copy).isNotEqualTo(id);
        assertThat(InstanceFile.read(folder.resolve("copy"))).isEqualTo(copy);
    }

    @Test
    void anEmptyFileIsNoId() throws Exception {
        Files.createFile(folder.resolve("instance"));

        var id = InstanceFile.read(folder);
        assertThat(InstanceFile.read(folder)).isEqualTo(id);
    }
}
