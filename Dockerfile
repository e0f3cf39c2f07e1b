# Builds Tocsin and runs it as a user of its own. The data folder is a volume; tokens come from the environment.
#   docker build -t tocsin .
#   docker run -v tocsin-data:/data -v "$PWD/tocsin.yml:/etc/tocsin/tocsin.yml:ro" -e TELEGRAM_BOT_TOKEN tocsin
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY pom.xml mvnw ./
COPY .mvn .mvn
COPY config config
COPY src src
RUN ./mvnw --batch-mode -DskipTests package

# Charts need no fonts of the system and no fontconfig: the font comes along (docs/adr/011-charts-are-drawn-by-hand.md).
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home tocsin
WORKDIR /data
COPY --from=build /src/target/tocsin.jar /opt/tocsin/tocsin.jar
COPY --from=build /src/target/lib /opt/tocsin/lib
ENV TOCSIN_CONFIG=/etc/tocsin/tocsin.yml TOCSIN_DATA=/data
USER tocsin
VOLUME /data
# exec form: SIGTERM reaches the JVM, which finishes or returns what is on its way
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-jar", "/opt/tocsin/tocsin.jar"]
CMD ["run"]
