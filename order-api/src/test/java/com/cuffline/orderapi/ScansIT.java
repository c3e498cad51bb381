package com.cuffline.orderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans come in, names do not, and what is refused leaves nothing behind. */
class ScansIT extends AtTheDoor {

    private static final String NAME = "Anna Mueller";
    /** Each hostile file has less than 2 MB; one says it has 2,147,483,647 triangles, one unpacks to 10 MB. */
    private static final long MOST_ALLOCATED = 256L << 20;

    private static final String QUERY = "?tooth=46&secondsUnsupported=20";

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void aScanBecomesARingWithItsUncertaintyAndWhatItContradicts() {
        JsonNode scan = body(named());

        assertThat(scan.path("complete").asBoolean()).as("%s", scan).isTrue();
        assertThat(scan.path("ring")).hasSize(360).allSatisfy(point -> {
            double azimuth = Math.toRadians(point.path("azimuthDeg").asDouble());
            assertThat(point.path("radiusMm").asDouble()).isCloseTo(ScanFixture.marginRadiusMm(azimuth), offset(0.05));
            assertThat(point.path("heightMm").asDouble()).isCloseTo(ScanFixture.MARGIN_HEIGHT_MM, offset(0.05));
        });
        assertThat(scan.path("profile")).isNotEmpty();
        assertThat(scan.path("unitVerdict").asString()).isEqualTo("mm-plausible");
        assertThat(scan.path("cuff").path("samples")).hasSize(360);
        assertThat(scan.path("cuff").path("secondsUnsupported").asInt()).isEqualTo(20);
        JsonNode uncertainty = scan.path("uncertainty").path(0);
        assertThat(uncertainty.path("radiusAtMidDepthMm").asDouble())
                .isGreaterThan(uncertainty.path("radiusAtMarginMm").asDouble());
        assertThat(scan.path("differences")).hasSize(1);
        JsonNode difference = scan.path("differences").path(0);
        assertThat(difference.path("field").asString()).isEqualTo("radiusMm");
        assertThat(difference.path("differenceMm").asDouble()).isCloseTo(0.8, offset(0.05));
    }

    @Test
    void aScanLosesEveryName() {
        HttpResponse<byte[]> taken = named();
        JsonNode scan = body(taken);

        assertThat(taken.statusCode()).as("%s", scan).isEqualTo(201);
        assertThat(scan.path("name").asString()).isEqualTo("46_tissue.stl");
        assertThat(scan.path("stripped").path("fileNamePieces").asInt()).isEqualTo(2);
        assertThat(scan.path("stripped").path("headerOrComments").asBoolean()).isTrue();
        String href = taken.headers().firstValue("Location").orElseThrow();
        assertThat(body(get(href))).isEqualTo(scan);
        byte[] file = get(scan.path("file").path("href").asString()).body();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Anna", "Mueller");
        assertThat(file).hasSize(84 + 50 * scan.path("triangles").asInt());
        assertThat(jdbc.sql("select answer || name from scan where id = ?")
                        .param(scan.path("id").asString())
                        .query(String.class)
                        .single())
                .doesNotContain("Anna", "Mueller");
        assertThat(filesIn(INCOMING)).isEmpty();
    }

    /** A form whose file carries a name in header and file name, with typed samples of which one radius is wrong. */
    private HttpResponse<byte[]> named() {
        byte[] form = ScanFixture.form(
                "b0",
                "Mueller_Anna_46_tissue.stl",
                ScanFixture.tissue().binaryStl("exported for " + NAME),
                "tooth",
                "46",
                "method",
                "scan-with-scan-body",
                "secondsUnsupported",
                "20",
                "pose",
                ScanFixture.POSE,
                "samples",
                """
                [{"azimuthDeg": 0, "heightMm": 3.1, "radiusMm": 2.9}, {"azimuthDeg": 90, "heightMm": 3.0, "radiusMm": 3.1}]
                """);
        return post("/api/scans", "multipart/form-data; boundary=b0", form);
    }

    @Test
    void aBodyAloneIsTakenAndItsUnitTurnedToMillimetres() {
        byte[] metres = ScanFixture.tissue(1000).asciiPly("patient " + NAME);

        JsonNode asked = body(raw(QUERY, metres));
        assertThat(asked.path("code").asString()).isEqualTo("scan.refused");
        assertThat(error(asked).path("code").asString()).isEqualTo("unit-unclear");

        HttpResponse<byte[]> taken = raw(QUERY + "&unit=m&filename=46.ply&azimuths=72", metres);
        JsonNode scan = body(taken);
        assertThat(taken.statusCode()).as("%s", scan).isEqualTo(201);
        assertThat(scan.path("ring")).hasSize(72);
        byte[] file = get(scan.path("file").path("href").asString()).body();
        ByteBuffer stl = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(stl.getFloat(84 + 12)).isCloseTo(1.75f, offset(1e-4f));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Anna");
    }

    @Test
    void theSameScanAgainIsTheSameScan() {
        byte[] stl = ScanFixture.tissue().binaryStl("");

        assertThat(body(raw(QUERY, stl)).path("id").asString())
                .isEqualTo(body(raw(QUERY, stl)).path("id").asString())
                .hasSize(64);
    }

    @Test
    void anOrderThatNamesAScanOfItsToothHasItsSamples() {
        String id = body(raw(QUERY + "&azimuths=72", ScanFixture.tissue().binaryStl("")))
                .path("id")
                .asString();
        OrderJson order = OrderJson.anOrder();
        order.site().put("tooth", "46").put("scan", id);
        order.site("cuff").remove("samples");

        JsonNode stored = body(send(HttpRequest.newBuilder(uri("/api/previews?glb=false"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.text()))));
        assertThat(stored.path("sites").path(0).path("shaped").asBoolean())
                .as("%s", stored)
                .isTrue();
        JsonNode buccal = stored.path("sites").path(0).path("azimuths").path(0);
        assertThat(buccal.path("marginHeightMm").path("asked").asDouble()
                        + buccal.path("marginDepthMm").path("asked").asDouble())
                .isCloseTo(ScanFixture.MARGIN_HEIGHT_MM, offset(0.05));

        order.site().put("tooth", "36");
        JsonNode other = body(send(HttpRequest.newBuilder(uri("/api/previews"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.text()))));
        assertThat(error(other).path("field").asString()).isEqualTo("sites[0].cuff.samples");
    }

    @Test
    void theSupportedShapeIsReadUpToTheGingiva() {
        String pose = ScanFixture.POSE.replace("}", ", \"gingiva\": 3}");
        byte[] part = ScanFixture.provisional().binaryStl("");
        HttpResponse<byte[]> taken =
                post("/api/scans?tooth=46&method=supported-shape-scan&pose=" + encoded(pose), "model/stl", part);
        JsonNode scan = body(taken);

        assertThat(taken.statusCode()).as("%s", scan).isEqualTo(201);
        assertThat(scan.path("cuff").path("method").asString()).isEqualTo("supported-shape-scan");
        assertThat(scan.path("secondsUnsupported").asInt()).isZero();
        assertThat(scan.path("ring").path(0).path("radiusMm").asDouble()).isCloseTo(3.25, offset(0.05));

        JsonNode refused = body(post(
                "/api/scans?tooth=46&method=supported-shape-scan&pose=" + encoded(ScanFixture.POSE),
                "model/stl",
                part));
        assertThat(error(refused).path("code").asString()).isEqualTo("gingiva-height-needed");
    }

    @Test
    void hostileFilesAreRefusedInBoundedMemoryAndLeaveNothingBehind() throws IOException {
        raw(QUERY, ScanFixture.tissue().binaryStl(""));
        List<Path> stored = filesIn(CENTER.artifacts());
        int rows = rows();
        for (Map.Entry<String, byte[]> hostile : hostileFiles().entrySet()) {
            long before = allocated();
            HttpResponse<byte[]> refused = raw(QUERY + "&unit=mm", hostile.getValue());
            long took = allocated() - before;

            assertThat(refused.statusCode()).as(hostile.getKey()).isEqualTo(422);
            assertThat(took).as(hostile.getKey()).isLessThan(MOST_ALLOCATED);
            assertThat(body(refused).path("code").asString()).isEqualTo("scan.refused");
            assertThat(error(body(refused)).path("code").asString()).isEqualTo(hostile.getKey());
        }
        assertThat(filesIn(CENTER.artifacts())).isEqualTo(stored);
        assertThat(filesIn(INCOMING)).isEmpty();
        assertThat(rows()).isEqualTo(rows);
    }

    /** Bytes that the living threads, of the service too, have ever asked for. */
    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    /** By the reader's code. */
    private static Map<String, byte[]> hostileFiles() throws IOException {
        byte[] good = ScanFixture.tissue().binaryStl("");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("file-empty", new byte[0]);
        byte[] miscounted = good.clone();
        ByteBuffer.wrap(miscounted).order(ByteOrder.LITTLE_ENDIAN).putInt(80, 0x7FFFFFFF);
        files.put("stl-count-mismatch", miscounted);
        byte[] notANumber = good.clone();
        ByteBuffer.wrap(notANumber).order(ByteOrder.LITTLE_ENDIAN).putFloat(84 + 50 * 1000 + 12, Float.NaN);
        files.put("coordinate-not-finite", notANumber);
        byte[] huge = good.clone();
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putFloat(84 + 50 * 1000 + 12, 1e30f);
        files.put("coordinate-out-of-range", huge);
        byte[] ply = ScanFixture.tissue().asciiPly("x");
        files.put("file-truncated", Arrays.copyOf(ply, ply.length - 40_000));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("scan.stl"));
            zip.write(new byte[10_000_000]);
        }
        files.put("file-compressed", zipped.toByteArray());
        files.put("no-cuff-found", ScanFixture.provisional().binaryStl(""));
        return files;
    }

    @Test
    void whatIsMissingBesideTheScanIsNamedAtOnce() {
        JsonNode refused =
                body(post("/api/scans?tooth=99&method=guess&unit=ell&azimuths=3", "model/stl", new byte[] {1}));

        assertThat(refused.path("code").asString()).isEqualTo("scan.invalid");
        assertThat(refused.path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("tooth", "method", "unit", "azimuths", "pose", "secondsUnsupported");

        JsonNode mirrored = body(post(
                "/api/scans" + QUERY + "&pose=" + encoded("{\"matrix\": [[1,0,0,0],[0,1,0,0],[0,0,-1,0],[0,0,0,1]]}"),
                "model/stl",
                new byte[] {1}));
        assertThat(error(mirrored).path("code").asString()).isEqualTo("pose-not-rigid");
    }

    @Test
    void aBodyTooLargeIsRefusedBeforeItIsRead() throws IOException {
        String head =
                "POST /api/scans HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: model/stl\r\nContent-Length: 900000000\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = new byte[400];
            int got = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, got, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 413");
        }
        assertThat(filesIn(INCOMING)).isEmpty();
    }

    @Test
    void anUploadOfUnknownLengthIsRefused() {
        HttpResponse<byte[]> refused = send(HttpRequest.newBuilder(uri("/api/scans" + QUERY))
                .header("Content-Type", "model/stl")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100]))));

        assertThat(refused.statusCode()).isEqualTo(411);
    }

    @Test
    void whatAKilledProcessLeftIsGone() {
        assertThat(INCOMING.resolve("scan-left-by-a-kill.tmp")).doesNotExist();
    }

    @Test
    void anUnknownScanIsUnknown() {
        assertThat(body(get("/api/scans/" + "0".repeat(64))).path("code").asString())
                .isEqualTo("scan.unknown");
    }

    private HttpResponse<byte[]> raw(String query, byte[] file) {
        return post("/api/scans" + query + "&pose=" + encoded(ScanFixture.POSE), "application/octet-stream", file);
    }

    private HttpResponse<byte[]> post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        return json.readTree(response.body());
    }

    private static JsonNode error(JsonNode problem) {
        return problem.path("errors").path(0);
    }

    private int rows() {
        return jdbc.sql("select count(*) from scan").query(Integer.class).single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
