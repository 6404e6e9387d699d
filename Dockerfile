# The host with its pane, for Microsoft 365 mode: local mode answers its own machine only. From this folder: docker build -t iod-outlook .
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/ /usr/local/
WORKDIR /source
COPY . .
RUN dotnet publish api/Api -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Nothing is written into the image: the database is a server's, the archive is in the library. Diagnostics would open a pipe in a folder that is read-only.
ENV ASPNETCORE_URLS=http://+:8080 DOTNET_EnableDiagnostics=0 Iod__Mode=Microsoft365
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "IodOutlook.Api.dll"]
