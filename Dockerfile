# The images of docker-compose.yml: `gateway`, and `deploy` for the one-shot deployment. Each installs what its program runs
# alone (docs/reference/dependencies.md).
FROM node:24.21.0-bookworm-slim AS manifests
WORKDIR /dipmp
COPY package.json package-lock.json ./
COPY packaging/package.json packaging/
COPY ipfs/package.json ipfs/
COPY contracts/package.json contracts/
COPY publisher/package.json publisher/
COPY subgraph/package.json subgraph/
COPY indexer/package.json indexer/
COPY gateway/package.json gateway/
COPY stack/package.json stack/

FROM manifests AS deploy
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node subgraph/build.ts && chown -R node:node /dipmp/subgraph
USER node
CMD ["node", "stack/deploy.ts"]

FROM manifests AS gateway
RUN npm ci --omit=dev --workspace=@dipmp/gateway --ignore-scripts --no-audit --no-fund
COPY . .
# Where docker-compose.yml mounts what the gateway keeps: a new volume takes over its owner.
RUN mkdir -p /data/files && chown node:node /data/files
USER node
CMD ["node", "gateway/main.ts"]
