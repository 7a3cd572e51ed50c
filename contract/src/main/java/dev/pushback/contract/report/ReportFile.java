package dev.pushback.contract.report;

import dev.pushback.schema.io.IoMessage;
import dev.pushback.schema.message.MessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A file that holds the whole text or what was there before: the text goes to a private file beside it, which is then
 * moved. What may be done with a file that is there already stays as it is.
 */
public final class ReportFile {

    private final Path path;
    private final Set<PosixFilePermission> permissions;

    private ReportFile(Path path, Set<PosixFilePermission> permissions) {
        this.path = path;
        this.permissions = permissions;
    }

    /**
     * Checks that a file can be written there, without touching what is there; makes its directory.
     *
     * @throws IOException if it can't
     */
    public static ReportFile at(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            throw new IOException(new MessageException(IoMessage.IS_DIRECTORY.of()));
        }
        if (Files.exists(wanted) && !Files.isRegularFile(wanted)) {
            return new ReportFile(wanted.toAbsolutePath(), null); // the real path of a pipe is no path: /dev/stdout
        }
        Path path = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
        if (!Files.isDirectory(path.getParent())) {
            make(path.getParent());
        }
        Set<PosixFilePermission> fresh = permissionsOfANewFile(path.getParent());
        return new ReportFile(path, fresh != null && Files.exists(path) ? Files.getPosixFilePermissions(path) : fresh);
    }

    /**
     * Writes the text in UTF-8; a device or pipe is written to as it is.
     *
     * @throws IOException if it can't; what was there before is still there then
     */
    public void write(String text) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            Files.writeString(path, text);
            return;
        }
        Path whole = Files.createTempFile(path.getParent(), ".pushback", ".part");
        try {
            Files.writeString(whole, text, StandardCharsets.UTF_8);
            if (permissions != null) {
                Files.setPosixFilePermissions(whole, permissions);
            }
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void make(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IOException(new MessageException(IoMessage.NONE_CAN_BE_MADE.of(directory.toString()), e));
        }
    }

    /** Learns by an empty file what the process's mask leaves; {@code null} where there are no such permissions. */
    private static Set<PosixFilePermission> permissionsOfANewFile(Path directory) throws IOException {
        Path temporary = Files.createTempFile(directory, ".pushback", ".probe");
        Path plain = temporary.resolveSibling(temporary.getFileName() + ".new");
        try {
            Files.createFile(plain);
            return Files.getPosixFilePermissions(plain);
        } catch (UnsupportedOperationException notPosix) {
            return null;
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(temporary);
        }
    }
}
