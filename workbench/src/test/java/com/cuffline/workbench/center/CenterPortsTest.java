package com.cuffline.workbench.center;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.workbench.EngineFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class CenterPortsTest {

    @Test
    void aTakenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        CenterPorts ports = CenterPorts.free();
        assertThatCode(ports::requireFree).doesNotThrowAnyException();

        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.kafka()));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(EngineFailure.class)
                    .hasMessage("port " + ports.kafka() + " is taken by another program; choose another with "
                            + "--kafka-port or CUFFLINE_KAFKA_PORT");
        }
    }
}
