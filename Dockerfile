# The gateway and the one-shot deployment of docker-compose.yml.
FROM node:24.21.0-bookworm-slim
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
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node subgraph/build.ts && chown -R node:node /dipmp/subgraph
# Where docker-compose.yml mounts what the gateway keeps: a new volume takes over its owner.
RUN mkdir -p /data/files && chown node:node /data/files
USER node
CMD ["node", "gateway/main.ts"]
