package org.minutebook.web;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The nginx installed on this machine, with a configuration of one server. */
final class Nginx implements AutoCloseable {
  private static final int ATTEMPTS = 100;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it, and waits until it answers. If it is not installed, the test is skipped. */
  static Nginx start(Path folder, String locations) throws Exception {
    Optional<Path> program =
        Arrays.stream(
                (System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(File.pathSeparator))
            .map(path -> Path.of(path, "nginx"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      Assumptions.abort("nginx is not installed: what is below a path was not tried behind it.");
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off;
        master_process off;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          server {
            listen 127.0.0.1:%2$d;
        %3$s
          }
        }
        """
            .formatted(folder, port, locations));
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "-p",
                folder.toString(),
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return nginx;
        }
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    nginx.close();
    throw new AssertionError("nginx: " + Files.readString(folder.resolve("output.log")));
  }

  /** Its address, with a slash at the end. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
