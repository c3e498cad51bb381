package com.cuffline.workbench.center;

import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.Ports;
import com.cuffline.workbench.ServiceSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * TCP ports of the center, all on 127.0.0.1, 1 to 65535.
 *
 * @param orderApi pages and REST
 * @param designWorker health and metrics
 * @param productionWorker health and metrics
 */
public record CenterPorts(
        int orderApi, int designWorker, int productionWorker, int postgres, int kafka, int kafkaController) {

    /** Ports nobody uses at the moment, for tests. */
    public static CenterPorts free() {
        List<Integer> ports = Ports.free(6);
        return new CenterPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
    }

    /** The HTTP port of a service. */
    public int of(ServiceSchema service) {
        return switch (service) {
            case ORDER_API -> orderApi;
            case DESIGN_WORKER -> designWorker;
            case PRODUCTION_WORKER -> productionWorker;
        };
    }

    /** @throws EngineFailure naming each taken port with the option that chooses another */
    public void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("--port or CUFFLINE_PORT", orderApi);
        wanted.put("--design-worker-port or CUFFLINE_DESIGN_WORKER_PORT", designWorker);
        wanted.put("--production-worker-port or CUFFLINE_PRODUCTION_WORKER_PORT", productionWorker);
        wanted.put("--postgres-port or CUFFLINE_POSTGRES_PORT", postgres);
        wanted.put("--kafka-port or CUFFLINE_KAFKA_PORT", kafka);
        wanted.put("--kafka-controller-port or CUFFLINE_KAFKA_CONTROLLER_PORT", kafkaController);
        String taken = wanted.entrySet().stream()
                .filter(entry -> !Ports.isFree(entry.getValue()))
                .map(entry -> "port " + entry.getValue() + " is taken by another program; choose another with "
                        + entry.getKey())
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new EngineFailure(taken);
        }
    }
}
