# Images of the built checkout: one per service, and one with the command line.
#   docker compose build        (after: mvn -DskipTests package)
ARG JAVA_IMAGE=eclipse-temurin:17-jre

FROM ${JAVA_IMAGE} AS base
RUN groupadd --system --gid 10001 cuffline \
 && useradd --system --uid 10001 --gid cuffline --home-dir /var/lib/cuffline cuffline \
 && mkdir -p /var/lib/cuffline/artifacts /opt/cuffline \
 && chown -R cuffline:cuffline /var/lib/cuffline

FROM base AS workbench
COPY workbench/target/lib /opt/cuffline/lib
COPY workbench/target/workbench-*.jar /opt/cuffline/lib/
USER cuffline
ENTRYPOINT ["java", "-Xmx96m", "-XX:+UseSerialGC", \
  "-Dlogback.configurationFile=com/cuffline/workbench/cli-logback.xml", "-cp", "/opt/cuffline/lib/*", "com.cuffline.workbench.cli.Main"]

FROM base AS service
# order-api, design-worker or production-worker
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-*.jar /opt/cuffline/service.jar
USER cuffline
ENV CUFFLINE_ADDRESS=0.0.0.0 CUFFLINE_PORT=8080 CUFFLINE_ARTIFACTS=/var/lib/cuffline/artifacts
VOLUME /var/lib/cuffline/artifacts
EXPOSE 8080
# Bash asks the port itself: the Java images have neither curl nor wget for sure.
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$CUFFLINE_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/cuffline/service.jar"]
