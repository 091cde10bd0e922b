# The mock server in a container: built output and Node.js, nothing else.
#
#   docker build -t omni-mock .
#   docker run --rm -p 4010:4010 -e OMNI_MOCK_CONTROL_TOKEN=choose-one omni-mock
#
# It listens on every address of the container, so the control API asks for that token. Options follow the image name:
# `docker run … omni-mock --profile realistic --seed 7`. Another port is chosen outside, as in `-p 8080:4010`, because
# the health check asks 4010.
ARG NODE_IMAGE=node:20-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /src
COPY package.json package-lock.json ./
# Nothing is built before the sources are here.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx tsx scripts/build.ts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /src/package.json /src/LICENSE ./
COPY --from=build /src/bin ./bin
COPY --from=build /src/dist ./dist
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4010/_mock/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/omni-mock.cjs", "--host", "0.0.0.0"]
