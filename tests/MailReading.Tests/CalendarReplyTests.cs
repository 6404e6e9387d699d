using System.Text;

namespace IodOutlook.MailReading.Tests;

public sealed class CalendarReplyTests
{
    [Theory]
    [InlineData("REPLY", "ACCEPTED", CalendarAttendance.Accepted)]
    [InlineData("REPLY", "DECLINED", CalendarAttendance.Declined)]
    [InlineData("REPLY", "TENTATIVE", CalendarAttendance.Undecided)]
    [InlineData("COUNTER", "TENTATIVE", CalendarAttendance.Undecided)]
    public void Read_AnAnswer_IsWhatTheCalendarSays(string method, string status, CalendarAttendance attendance)
    {
        var reply = CalendarReply.Read(Mail(method, $"ATTENDEE;CN=\"Durand; Anne\";PARTSTAT={status}:mailto:anne@client.example", "COMMENT:Je viens\\, avec plaisir"));
        Assert.Equal(new CalendarReply("breakfast-1@iodoutlook", attendance, "Je viens, avec plaisir"), reply);
    }

    [Theory]
    [InlineData("REQUEST")]
    [InlineData("CANCEL")]
    [InlineData("PUBLISH")]
    public void Read_WhatIsNoAnswer_IsNone(string method) => Assert.Null(CalendarReply.Read(Mail(method, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anne@client.example")));

    [Fact]
    public void Read_AMailWithoutCalendar_IsNone() => Assert.Null(CalendarReply.Read(Encoding.UTF8.GetBytes("From: a@b.example\r\nSubject: Re\r\n\r\nBonjour\r\n")));

    private static byte[] Mail(string method, params string[] lines) => Encoding.UTF8.GetBytes(
        $"From: anne@client.example\r\nSubject: RE\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\n"
        + $"Content-Type: text/calendar; method={method}; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:breakfast-1\r\n @iodoutlook\r\n{string.Join("\r\n", lines)}\r\n"
        + "END:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n");
}
