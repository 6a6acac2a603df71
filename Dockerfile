# syntax=docker/dockerfile:1
# The suite as an image: docker build -t ddfl . && docker run --rm -v "$PWD:/work" ddfl certify --effort quick
# Pin the base where you build it, by its digest (node:22-bookworm-slim@sha256:…): a tag moves.
FROM node:22-bookworm-slim AS build
WORKDIR /suite
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# What the package holds, and no more of what it rests on than it runs with.
RUN npm run prepare \
  && npm pack --ignore-scripts --pack-destination /tmp \
  && mkdir /packed \
  && tar -xzf /tmp/ddfl-conformance-*.tgz -C /packed --strip-components=1 \
  && chmod +x /packed/conformance/ddfl.js \
  && npm prune --omit=dev --ignore-scripts --no-audit

FROM node:22-bookworm-slim
ENV NODE_ENV=production
COPY --from=build /packed /opt/ddfl
COPY --from=build /suite/node_modules /opt/ddfl/node_modules
RUN ln -s /opt/ddfl/conformance/ddfl.js /usr/local/bin/ddfl \
  && mkdir /work \
  && chown node:node /work
USER node
WORKDIR /work
# Nothing is served; a container that is kept, to run the command in, is well as long as the command starts.
HEALTHCHECK --interval=1m --timeout=10s --start-period=5s CMD ["ddfl", "--version"]
ENTRYPOINT ["ddfl"]
CMD ["--help"]
