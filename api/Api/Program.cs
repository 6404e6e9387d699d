using IodOutlook.Api.Cli;

return await CommandLine.Run(args);
